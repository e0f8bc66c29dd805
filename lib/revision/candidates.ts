import { frequency, type ShingleIndex, type Side } from './shingles.ts';

/** How alike the words of two units are. */
export interface Likeness {
  /** Shared weight over the mean of both weights, 0 to 1. */
  readonly shared: number;
  /** Shared weight over the smaller of both weights, 0 to 1. */
  readonly contained: number;
  /** Geometric mean of both: 1 for the same words, high where one text has grown around the other. */
  readonly alike: number;
}

/** Two units worth comparing, by their places: `from` on one side, `to` on the other. */
export interface Candidate extends Likeness {
  readonly from: number;
  readonly to: number;
}

/** Per unit; on 39 pairs of real revisions the right partner was never below the fifth. */
const MOST_PER_UNIT = 8;

/** A shingle that more units share than this finds no candidates; it still counts in the likeness. */
const LONGEST_POSTING = 96;

/** Finds units of `to` that share rare shingles with a unit of `from`; both may be the same side. */
export class CandidateFinder {
  readonly #index: ShingleIndex;
  readonly #from: Side;
  readonly #to: Side;
  readonly #starts: Uint32Array;
  readonly #postings: Uint32Array;
  readonly #sums: Float64Array;

  /** `places` are the units of `to` that may be found. */
  constructor(index: ShingleIndex, from: Side, to: Side, places: readonly number[]) {
    this.#index = index;
    this.#from = from;
    this.#to = to;
    const sets = places.map((place) => to.sets[place] ?? NONE);
    this.#starts = startsOf(frequency(index.size, sets));
    this.#postings = new Uint32Array(this.#starts[index.size] ?? 0);
    const next = this.#starts.slice();
    sets.forEach((set, order) => {
      for (const id of set) {
        const slot = next[id] ?? 0;
        this.#postings[slot] = places[order] ?? 0;
        next[id] = slot + 1;
      }
    });
    this.#sums = new Float64Array(to.sets.length);
  }

  /** The likeliest, most alike first. */
  find(from: number, most = MOST_PER_UNIT): Candidate[] {
    const touched = this.#addUp(this.#from.sets[from] ?? NONE);
    const rough = (to: number) => (this.#sums[to] ?? 0) / Math.sqrt((this.#to.totals[to] ?? 0) + 1);
    const likeliest = best(touched, rough, most);
    for (const to of touched) this.#sums[to] = 0;
    return likeliest.map((to) => this.#compare(from, to)).sort((a, b) => b.alike - a.alike);
  }

  #addUp(set: Int32Array): number[] {
    const touched: number[] = [];
    for (const id of set) {
      const start = this.#starts[id] ?? 0;
      const end = this.#starts[id + 1] ?? 0;
      if (end - start > LONGEST_POSTING) continue;
      const weight = this.#index.weight[id] ?? 0;
      for (let slot = start; slot < end; slot++) {
        const to = this.#postings[slot] ?? 0;
        if (this.#sums[to] === 0) touched.push(to);
        this.#sums[to] = (this.#sums[to] ?? 0) + weight;
      }
    }
    return touched;
  }

  #compare(from: number, to: number): Candidate {
    return { from, to, ...likeness(this.#index, this.#from, from, this.#to, to) };
  }
}

/** The `count` values of highest rank, highest first. */
function best(values: readonly number[], rank: (value: number) => number, count: number): number[] {
  const chosen: { value: number; rank: number }[] = [];
  for (const value of values) {
    const own = rank(value);
    if (chosen.length === count && own <= (chosen.at(-1)?.rank ?? 0)) continue;
    let at = chosen.length;
    while (at > 0 && (chosen[at - 1]?.rank ?? 0) < own) at--;
    chosen.splice(at, 0, { value, rank: own });
    if (chosen.length > count) chosen.pop();
  }
  return chosen.map((each) => each.value);
}

function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let id = 0; id < counts.length; id++) starts[id + 1] = (starts[id] ?? 0) + (counts[id] ?? 0);
  return starts;
}

const NONE = new Int32Array(0);

/** Compares unit `a` of one side with unit `b` of another. */
export function likeness(index: ShingleIndex, sideA: Side, a: number, sideB: Side, b: number): Likeness {
  const both = sharedWeight(index.weight, sideA.sets[a] ?? NONE, sideB.sets[b] ?? NONE);
  const totalA = sideA.totals[a] ?? 0;
  const totalB = sideB.totals[b] ?? 0;
  const shared = ratio(2 * both, totalA + totalB);
  const contained = ratio(both, Math.min(totalA, totalB));
  return { shared, contained, alike: Math.sqrt(shared * contained) };
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/** Weight of the shingles that both sorted sets have. */
export function sharedWeight(weight: Float64Array, a: Int32Array, b: Int32Array): number {
  let sum = 0;
  let at = 0;
  for (const id of a) {
    while (at < b.length && (b[at] ?? 0) < id) at++;
    if (at < b.length && b[at] === id) sum += weight[id] ?? 0;
  }
  return sum;
}
