/** Mulberry32: the same seed gives the same comments on every machine. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 ≤ x < 1 */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** From `least` to `most`, both possible. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  one<T>(of: readonly T[]): T {
    const found = of[this.between(0, of.length - 1)];
    if (found === undefined) throw new Error('expected something to choose from');
    return found;
  }

  some<T>(of: readonly T[], howMany: number): T[] {
    const left = [...of];
    return Array.from({ length: Math.min(howMany, left.length) }, () => {
      const [taken] = left.splice(this.between(0, left.length - 1), 1);
      return taken;
    }).filter((each) => each !== undefined);
  }
}
