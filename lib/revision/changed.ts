import type { Unit } from './unit.ts';

/** Do the words differ? White space, width and punctuation do not count; captions do where both sides have one. */
export function textChanged(old: readonly Unit[], fresh: readonly Unit[]): boolean {
  const words = (units: readonly Unit[]) => units.map((unit) => unit.folded.text).join('');
  return words(old) !== words(fresh) || captionChanged(old, fresh);
}

/** Has each side one unit with a caption, and do the captions differ? */
export function captionChanged(old: readonly Unit[], fresh: readonly Unit[]): boolean {
  const [a, b] = [old[0]?.caption, fresh[0]?.caption];
  if (!a || !b || old.length > 1 || fresh.length > 1) return false;
  return a.replace(/\s/g, '') !== b.replace(/\s/g, '');
}
