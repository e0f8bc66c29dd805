/** Who asks for a place, as far as choosing needs it; in the order in which they asked. */
export interface Candidate<View> {
  readonly number: string;
  /** Null for who takes none: a side of its own. */
  readonly view: View | null;
  /** Selected already: keeps the place. */
  readonly kept: boolean;
}

interface Side<View> {
  readonly all: readonly Candidate<View>[];
  /** Of `waiting`, the one who asked first, counted over everybody. */
  first: number;
  taken: number;
  readonly waiting: { readonly number: string; readonly place: number }[];
}

/**
 * A proposal of who gets the places, by a rule that anybody can redo by hand; people decide. Every view has one place
 * before any has two; each further place goes to the view whose people are thinnest seated, that is whose
 * applicants divided by twice its places and one are most (Webster, or Sainte-Laguë, which favours neither large nor
 * small sides). Within a view, and where two views are equal, who asked first. Who is selected already stays and counts.
 */
export function chooseSpeakers<View>(candidates: readonly Candidate<View>[], places: number): Set<string> {
  const chosen = new Set(candidates.filter(({ kept }) => kept).map(({ number }) => number));
  const sides = sidesOf(candidates);
  while (chosen.size < places) {
    const next = sides.filter(({ waiting }) => waiting.length > 0).sort(byClaim)[0];
    const person = next?.waiting.shift();
    if (next === undefined || person === undefined) break;
    chosen.add(person.number);
    next.taken += 1;
    next.first = next.waiting[0]?.place ?? Number.POSITIVE_INFINITY;
  }
  return chosen;
}

function sidesOf<View>(candidates: readonly Candidate<View>[]): Side<View>[] {
  const groups = Map.groupBy(
    candidates.map((candidate, place) => ({ ...candidate, place })),
    ({ view }) => view,
  );
  return Array.from(groups.values(), (all) => {
    const waiting = all.filter(({ kept }) => !kept);
    const first = waiting[0]?.place ?? Number.POSITIVE_INFINITY;
    return { all, first, taken: all.length - waiting.length, waiting };
  });
}

/** Sides without a place first, the larger of them before; then by applicants for each place. */
function byClaim<View>(one: Side<View>, other: Side<View>): number {
  const [mine, theirs] = [one, other].map(({ all, taken }) =>
    taken === 0 ? Number.POSITIVE_INFINITY : all.length / (2 * taken + 1),
  );
  if (mine !== theirs) return (theirs ?? 0) - (mine ?? 0);
  if (one.taken === 0 && one.all.length !== other.all.length) return other.all.length - one.all.length;
  return one.first - other.first;
}
