import type { Rarity } from './rarity.ts';

/** Members that are looked at for what a campaign's texts have in common: more change little. */
const looked = 200;
/** What this share of the members have belongs to the core: both of two wordings do. */
const common = 0.1;

/** What the texts of one campaign have in common. */
export class Core {
  readonly #counts = new Map<number, number>();
  #members = 0;
  /** Shingles of the core, and how unlikely it is that somebody outside writes them. */
  surprise: ReadonlyMap<number, number> = new Map();

  add(shingles: Uint32Array): void {
    if (this.#members >= looked) return;
    this.#members += 1;
    for (const shingle of new Set(shingles)) {
      this.#counts.set(shingle, (this.#counts.get(shingle) ?? 0) + 1);
    }
  }

  /** Reads the core anew. `size`: members of the group by now. */
  settle(rarity: Rarity, size: number): void {
    const least = Math.max(2, this.#members * common);
    const surprise = new Map<number, number>();
    for (const [shingle, count] of this.#counts) {
      if (count < least) continue;
      surprise.set(shingle, rarity.surprise(shingle, (count / this.#members) * size));
    }
    this.surprise = surprise;
  }
}
