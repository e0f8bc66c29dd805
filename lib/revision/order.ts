/** Two units that belong together, by their places among the units of each side, and how much that weighs. */
export interface Link {
  readonly old: number;
  readonly new: number;
  readonly weight: number;
}

/**
 * The heaviest set of links that keep one another's order on both sides: what stayed in its place.
 * Takes links each of whose old and new places occurs once; answers in old order. Of two links that change
 * places with equal weights the later one stays. O(n log n).
 */
export function keptOrder(links: readonly Link[]): Link[] {
  const byOld = [...links].sort((a, b) => a.old - b.old);
  const best = new PrefixBest(byOld.reduce((most, link) => Math.max(most, link.new), 0) + 1);
  const before = new Int32Array(byOld.length).fill(-1);
  let last = -1;
  let heaviest = 0;
  byOld.forEach((link, index) => {
    const found = best.below(link.new);
    before[index] = found.index;
    const weight = found.weight + link.weight;
    best.add(link.new, weight, index);
    if (weight >= heaviest) {
      heaviest = weight;
      last = index;
    }
  });
  const kept: Link[] = [];
  for (let index = last; index >= 0; index = before[index] ?? -1) {
    const link = byOld[index];
    if (link) kept.push(link);
  }
  return kept.reverse();
}

/** Fenwick tree over new places that answers the heaviest chain ending before a place. */
class PrefixBest {
  readonly #weight: Float64Array;
  readonly #index: Int32Array;

  constructor(size: number) {
    this.#weight = new Float64Array(size + 1);
    this.#index = new Int32Array(size + 1).fill(-1);
  }

  below(place: number): { weight: number; index: number } {
    let weight = 0;
    let index = -1;
    for (let node = place; node > 0; node -= node & -node) {
      const heavier = (this.#weight[node] ?? 0) - weight;
      const later = this.#index[node] ?? -1;
      if (heavier < 0 || (heavier === 0 && later <= index)) continue;
      weight = this.#weight[node] ?? 0;
      index = later;
    }
    return { weight, index };
  }

  add(place: number, weight: number, index: number): void {
    for (let node = place + 1; node < this.#weight.length; node += node & -node) {
      if (weight >= (this.#weight[node] ?? 0)) {
        this.#weight[node] = weight;
        this.#index[node] = index;
      }
    }
  }
}

/** Where an old unit would stand in the new revision if it had kept its place: between these, both left out. */
export interface Gap {
  readonly after: number;
  readonly before: number;
}

/** For every old place its gap among the links that kept their order. */
export function gapsOf(kept: readonly Link[], oldCount: number, newCount: number): Gap[] {
  const gaps: Gap[] = [];
  let next = 0;
  for (let place = 0; place < oldCount; place++) {
    while (next < kept.length && (kept[next]?.old ?? 0) < place) next++;
    const at = kept[next]?.old === place ? next + 1 : next;
    gaps.push({ after: kept[next - 1]?.new ?? -1, before: kept[at]?.new ?? newCount });
  }
  return gaps;
}

/** 0 inside the gap, else how many units lie between it and the place, at least 1. */
export function distance(gap: Gap, place: number): number {
  if (place <= gap.after) return gap.after - place + 1;
  if (place >= gap.before) return place - gap.before + 1;
  return 0;
}
