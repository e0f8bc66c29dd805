import { foldedWords } from '../../anchor/fold.ts';

/** More comparisons than this and only the lines at the end are matched: an annex of a hundred pages is set side by side as it is. */
const MOST_COMPARISONS = 16_000_000;

/** From which share of common pairs of characters on two lines are versions of one another. */
const ALIKE = 0.3;

/**
 * Which line of the old text belongs to which of the new, in order: the same words first (the longest common
 * sequence; of equals the last, since headings stand in a table of contents first), then lines alike between
 * them. Pairs of places.
 */
export function matchLines(old: readonly string[], fresh: readonly string[]): [number, number][] {
  const exact = commonSequence(old.map(foldedWords), fresh.map(foldedWords));
  const matches: [number, number][] = [];
  let [fromOld, fromNew] = [0, 0];
  for (const [a, b] of [...exact, [old.length, fresh.length] as const]) {
    matches.push(...alikeWithin(old, fresh, { old: [fromOld, a], new: [fromNew, b] }));
    if (a < old.length) matches.push([a, b]);
    [fromOld, fromNew] = [a + 1, b + 1];
  }
  return matches;
}

function commonSequence(old: readonly string[], fresh: readonly string[]): [number, number][] {
  let tail = 0;
  while (
    tail < Math.min(old.length, fresh.length) &&
    old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]
  )
    tail++;
  const [oldRest, newRest] = [old.length - tail, fresh.length - tail];
  return [
    ...longestSequence(old.slice(0, oldRest), fresh.slice(0, newRest)),
    ...Array.from({ length: tail }, (_, place): [number, number] => [oldRest + place, newRest + place]),
  ];
}

function longestSequence(old: readonly string[], fresh: readonly string[]): [number, number][] {
  if (old.length * fresh.length > MOST_COMPARISONS) return [];
  const width = fresh.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const longest = (a: number, b: number) => lengths[a * width + b] ?? 0;
  for (let a = 1; a <= old.length; a++) {
    for (let b = 1; b <= fresh.length; b++) {
      const same = old[a - 1] === fresh[b - 1];
      lengths[a * width + b] = same
        ? longest(a - 1, b - 1) + 1
        : Math.max(longest(a - 1, b), longest(a, b - 1));
    }
  }
  const found: [number, number][] = [];
  for (let a = old.length, b = fresh.length; a > 0 && b > 0; ) {
    if (old[a - 1] === fresh[b - 1]) found.push([--a, --b]);
    else if (longest(a - 1, b) >= longest(a, b - 1)) a--;
    else b--;
  }
  return found.reverse();
}

interface Hole {
  readonly old: readonly [number, number];
  readonly new: readonly [number, number];
}

function alikeWithin(old: readonly string[], fresh: readonly string[], hole: Hole): [number, number][] {
  const found: [number, number][] = [];
  let next = hole.new[0];
  for (let a = hole.old[0]; a < hole.old[1]; a++) {
    for (let b = next; b < hole.new[1]; b++) {
      if (likeness(old[a] ?? '', fresh[b] ?? '') < ALIKE) continue;
      found.push([a, b]);
      next = b + 1;
      break;
    }
  }
  return found;
}

/** Share of common pairs of characters, 0 to 1 (Dice). */
function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(foldedWords(one)), pairsOf(foldedWords(other))];
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}

function pairsOf(words: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < words.length; at++) pairs.add(words.slice(at, at + 2));
  return pairs;
}
