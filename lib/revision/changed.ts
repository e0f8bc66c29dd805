import { foldedWords } from '../anchor/fold.ts';
import type { Unit } from './unit.ts';

/** Do the words differ? White space, width and punctuation do not count; captions do where both sides have one. */
export function textChanged(old: readonly Unit[], fresh: readonly Unit[]): boolean {
  const words = (units: readonly Unit[]) => units.map((unit) => unit.words).join('');
  return words(old) !== words(fresh) || captionChanged(old, fresh);
}

/** Have both sides captions, and do they differ? Publishers add them, so those of one side say nothing. */
export function captionChanged(old: readonly Unit[], fresh: readonly Unit[]): boolean {
  if (old.length > 1 || fresh.length > 1) return false;
  const [a, b] = [old[0], fresh[0]];
  if (!a || !b) return false;
  return differ(foldedWords(a.caption ?? ''), foldedWords(b.caption ?? '')) || differ(a.titles, b.titles);
}

function differ(a: string, b: string): boolean {
  return a !== '' && b !== '' && a !== b;
}
