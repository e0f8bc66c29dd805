import type { Mark } from './mark.ts';

/** Speaks for a mark: its number is the next. */
const next = 4;
/** Speaks for the first mark: it begins at 1. */
const atOne = 3;
/** Speak against a mark: the number again, a few numbers left out, anything else. */
const again = -3;
const gap = [-1, -2, -3];
const elsewhere = -6;

interface Chain {
  readonly score: number;
  readonly mark: Mark;
  readonly before: Chain | null;
}

/**
 * The marks that make the best sequence: each has its own weight, and a number that follows from the one
 * before speaks for it, one that breaks the sequence against it. A sure label is therefore taken although it
 * breaks the sequence, a citation only where exactly its number is missing. Where breaks are forbidden the
 * numbers only grow, with small gaps. Linear in the marks.
 */
export function bestSequence(marks: readonly Mark[], breaks: 'allowed' | 'forbidden' = 'allowed'): Mark[] {
  const tails = new Map<number, Chain>();
  const mains = new Map<number, Chain>();
  let best: Chain | null = null;
  for (const mark of marks) {
    if (mark.main === null) continue;
    const chain = extend(mark, mark.main, { tails, mains, best: breaks === 'allowed' ? best : null });
    keepBetter(tails, tailKey(mark.main, mark.sub), chain);
    keepBetter(mains, mark.main, chain);
    if (!best || chain.score > best.score) best = chain;
  }
  const taken: Mark[] = [];
  for (let chain = best; chain; chain = chain.before) taken.push(chain.mark);
  return taken.reverse();
}

/** How well a sequence holds together; to tell which of several readings of a text is the better one. */
export function scoreOf(sequence: readonly Mark[]): number {
  let score = 0;
  let before: Mark | null = null;
  for (const mark of sequence) {
    score += mark.weight + (before && mark.main !== null && before.main === mark.main - 1 ? next : 0);
    before = mark;
  }
  return score;
}

interface Known {
  readonly tails: ReadonlyMap<number, Chain>;
  readonly mains: ReadonlyMap<number, Chain>;
  readonly best: Chain | null;
}

function extend(mark: Mark, main: number, known: Known): Chain {
  let before: Chain | null = null;
  let gain = main === 1 && mark.sub === 0 ? atOne : 0;
  const consider = (chain: Chain | null | undefined, step: number) => {
    if (!chain || chain.score + step <= gain) return;
    before = chain;
    gain = chain.score + step;
  };
  if (mark.sub > 0) consider(known.tails.get(tailKey(main, mark.sub - 1)), next);
  else consider(known.mains.get(main - 1), next);
  for (const [skipped, loss] of gap.entries()) consider(known.mains.get(main - 2 - skipped), loss);
  if (known.best) consider(known.mains.get(main), again);
  consider(known.best, elsewhere);
  return { score: gain + mark.weight, mark, before };
}

/** Numbers stay below 100,000 (`readNumber`). */
function tailKey(main: number, sub: number): number {
  return main * 100_000 + sub;
}

function keepBetter<Key>(chains: Map<Key, Chain>, key: Key, chain: Chain): void {
  const known = chains.get(key);
  if (!known || chain.score > known.score) chains.set(key, chain);
}
