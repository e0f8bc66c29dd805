interface Speaks<View> {
  readonly number: string;
  readonly view: View | null;
}

/**
 * A proposal of the running order: the views take turns, the largest side first, each in the order in which its people
 * applied, so that no side is heard in one block while another still waits.
 */
export function takeTurns<View>(speakers: readonly Speaks<View>[]): string[] {
  const sides = [...Map.groupBy(speakers, ({ view }) => view).values()].sort(
    (one, other) => other.length - one.length,
  );
  const longest = sides[0]?.length ?? 0;
  return Array.from({ length: longest }, (_, round) => sides.flatMap((side) => side[round] ?? []))
    .flat()
    .map(({ number }) => number);
}

/** Takes the one at `from` to `to`; the others keep their order. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  const others = items.toSpliced(from, 1);
  return others.toSpliced(to, 0, item);
}

/** Minutes from the opening at which the speaker at `place` (from 1) begins, where everybody takes the whole time. */
export function minutesUntil(place: number, each: number): number {
  return (place - 1) * each;
}
