import { mixed } from './shingles.ts';

/** As if so many comments had been read before: in a small hearing hardly anything has been said twice yet. */
const before = 1_000;

/** In how many comments each shingle stands. */
export class Rarity {
  /** Counts by hash; two shingles in one place only make both look commoner. */
  readonly #counts = new Uint32Array(1 << 22);
  #comments = 0;

  add(shingles: Uint32Array): void {
    this.#comments += 1;
    for (const shingle of new Set(shingles)) {
      const place = mixed(shingle) & (this.#counts.length - 1);
      this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    }
  }

  /** Those that are as if read before included. */
  get comments(): number {
    return before + this.#comments;
  }

  countOf(shingle: number): number {
    return this.#counts[mixed(shingle) & (this.#counts.length - 1)] ?? 0;
  }

  /**
   * ln(n/df): how unlikely it is that somebody writes this of their own accord. `own` are those of whom it is known
   * why they do.
   */
  surprise(shingle: number, own = 0): number {
    const others = Math.max(0, this.countOf(shingle) - own);
    return Math.log(this.comments / (others + 1));
  }
}

/** Characters that are written as one thing: about a clause of a sentence. */
const stretch = 12;

/**
 * How unlikely it is that this much of a comment stands elsewhere by chance, as a sum of logarithms. Neighbouring
 * shingles say the same thing: of each stretch only the rarest one counts.
 * @param surpriseOf of a shingle that stands there too; null for one that does not
 * @returns `share`: how much of the comment stands there, 0 to 1
 */
export function evidence(
  shingles: Uint32Array,
  surpriseOf: (shingle: number) => number | null,
): { readonly sum: number; readonly share: number } {
  let [sum, shared, rarest, end] = [0, 0, 0, -1];
  for (const [at, shingle] of shingles.entries()) {
    const surprise = surpriseOf(shingle);
    if (surprise === null) continue;
    shared += 1;
    if (at >= end) {
      sum += rarest;
      rarest = 0;
      end = at + stretch;
    }
    if (surprise > rarest) rarest = surprise;
  }
  return { sum: sum + rarest, share: shared / (shingles.length || 1) };
}
