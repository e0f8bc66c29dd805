import type { PairRow, Place } from './compare-rows.ts';

/** The rows anew, but those that say the same as before as the very same values: what shows them has nothing to do. */
export function keepRows<P extends Place>(
  before: readonly PairRow<P>[],
  now: readonly PairRow<P>[],
): readonly PairRow<P>[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return now.map((row) => {
    const was = known.get(row.id);
    return was && saysTheSame(was, row) ? was : row;
  });
}

function saysTheSame<P extends Place>(was: PairRow<P>, is: PairRow<P>): boolean {
  return (
    was.columns.every((articles, at) => isSameList(articles, is.columns[at] ?? [])) &&
    isSameList(was.beside, is.beside) &&
    factsOf(was) === factsOf(is)
  );
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

function factsOf({ steps, troubles, restored }: PairRow): string {
  return JSON.stringify([
    restored,
    steps.map(({ signs, byHand, moved, pairs }) => [
      signs,
      byHand,
      moved,
      pairs.map((pair) => [pair.old, pair.new]),
    ]),
    troubles.map(({ column, start, became }) => [column, start, became]),
  ]);
}
