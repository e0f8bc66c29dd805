import { foldedWords } from '../anchor/fold.ts';
import type { Span } from '../anchor/revision-text.ts';
import type { Hunk } from './alignment.ts';
import { diffWords } from './diff.ts';
import { Projection } from './projection.ts';
import { countWords } from './span-ends.ts';
import { wordsOf } from './words.ts';

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
  const [added, struck] = [new Tally(), new Tally()];
  for (const span of addedWords(wanted, original)) {
    added.count(countWords(proposed, span), toLater.project(span)?.kept ?? 0);
  }
  for (const change of wanted.filter((each) => each.type === 'del')) {
    const span = spanOf(change);
    struck.count(countWords(original, span), 1 - (fromOriginal.project(span)?.kept ?? 0));
  }
  const share = added.plus(struck).share;
  // Any rewording strikes something out; where words were to be added, some of them must be there.
  const some = added.all > 0 ? added.share : share;
  return { result: share >= WHOLLY ? 'wholly' : some >= PARTLY ? 'partly' : 'none', share, hunks };
}

function spanOf({ at, text }: Wanted): Span {
  return { start: at, end: at + text.length };
}

/** The added words that the original has nowhere; where it has each of them, all that is added. */
function addedWords(wanted: readonly Wanted[], original: string): Span[] {
  const insertions = wanted.filter((each) => each.type === 'ins');
  const known = new Set(wordsOf(original));
  const fresh = insertions.flatMap((change) => newWords(change, known));
  return fresh.length > 0 ? fresh : insertions.map(spanOf);
}

function newWords(change: Wanted, known: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  let start = change.at;
  for (const word of wordsOf(change.text)) {
    if (!known.has(word) && foldedWords(word) !== '') spans.push({ start, end: start + word.length });
    start += word.length;
  }
  return spans;
}

/** How many of so many words were done as proposed. */
class Tally {
  all = 0;
  done = 0;

  count(size: number, share: number): void {
    this.all += size;
    this.done += size * share;
  }

  plus(other: Tally): Tally {
    const sum = new Tally();
    sum.all = this.all + other.all;
    sum.done = this.done + other.done;
    return sum;
  }

  get share(): number {
    return this.all === 0 ? 0 : this.done / this.all;
  }
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
