import type { Hunk } from './alignment.ts';
import { diffWords } from './diff.ts';
import { countWords, Projection } from './projection.ts';

/** Was a proposed wording taken over by the later revision? */
export interface Adoption {
  readonly result: 'wholly' | 'partly' | 'none';
  /** Share of the proposed changes, by words, that the later wording has, 0 to 1. */
  readonly share: number;
  /** From the proposal to the later wording; empty where the clause is gone. */
  readonly hunks: readonly Hunk[];
}

/** A share so near to all that the rest is a connective. */
const WHOLLY = 0.95;

/** Less than this of a proposal is what any rewording has by chance. */
const PARTLY = 0.25;

/**
 * Compares what a comment proposed with what the clause has become: of the words that the proposal adds to the
 * original, how many stand there now, and of those that it strikes out, how many are gone. `later` is null where
 * the clause was deleted. Words that the original had already prove nothing.
 */
export function adopted(original: string, proposed: string, later: string | null): Adoption {
  if (later === null) {
    return proposed.trim() === ''
      ? { result: 'wholly', share: 1, hunks: [] }
      : { result: 'none', share: 0, hunks: [] };
  }
  const wanted = changesOf(diffWords(original, proposed));
  const hunks = diffWords(proposed, later);
  if (wanted.length === 0) return { result: 'none', share: 0, hunks };
  const toLater = new Projection(whole(proposed), whole(later));
  const fromOriginal = new Projection(whole(original), whole(later));
  let [all, done] = [0, 0];
  for (const { type, text, at } of wanted) {
    const span = { start: at, end: at + text.length };
    const size = countWords(type === 'ins' ? proposed : original, span);
    const kept = (type === 'ins' ? toLater : fromOriginal).project(span)?.kept ?? 0;
    all += size;
    done += size * (type === 'ins' ? kept : 1 - kept);
  }
  const share = all === 0 ? 0 : done / all;
  return { result: share >= WHOLLY ? 'wholly' : share >= PARTLY ? 'partly' : 'none', share, hunks };
}

function whole(text: string): { text: string; start: number; end: number } {
  return { text, start: 0, end: text.length };
}

interface Wanted {
  readonly type: 'ins' | 'del';
  readonly text: string;
  /** Offset in the proposal of what is added, in the original of what is struck out. */
  readonly at: number;
}

function changesOf(hunks: readonly Hunk[]): Wanted[] {
  const wanted: Wanted[] = [];
  let [old, fresh] = [0, 0];
  for (const { type, text, mark } of hunks) {
    const says = mark !== 'space' && mark !== 'punctuation';
    if (type !== 'same' && says) wanted.push({ type, text, at: type === 'ins' ? fresh : old });
    if (type !== 'ins') old += text.length;
    if (type !== 'del') fresh += text.length;
  }
  return wanted;
}
