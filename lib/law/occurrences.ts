/**
 * Finds a word again and again at ascending offsets. Unlike `indexOf` it never searches the same stretch twice, so
 * that asking line by line stays linear where the word is rare.
 */
export class Occurrences {
  readonly #text: string;
  readonly #word: string;
  #next = -1;

  constructor(text: string, word: string) {
    this.#text = text;
    this.#word = word;
  }

  /** The first occurrence at or behind `offset`, which must not be smaller than before; Infinity where there is none. */
  from(offset: number): number {
    if (this.#next < offset) {
      const found = this.#text.indexOf(this.#word, offset);
      this.#next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.#next;
  }
}
