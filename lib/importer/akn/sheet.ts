import type { Block, BlockHint, BlockText } from '../../blocks/block.ts';

const wide = /[\u2e80-\uffef]/;

/** Plain text that grows by lines; the words of one place after the other, so that offsets are known at once. */
export class Sheet {
  #text = '';
  readonly #blocks: Block[] = [];
  #open: { readonly start: number; readonly hint: BlockHint | undefined } | null = null;

  get length(): number {
    return this.#text.length;
  }

  /** Where the next words will stand. */
  get next(): number {
    if (this.#open !== null) return this.#text.length + 1;
    return this.#blocks.length > 0 ? this.#text.length + 1 : 0;
  }

  /** Writes words into the open line, or begins one. Answers where they stand. Blanks at their ends are left out. */
  write(words: string, hint?: BlockHint): { readonly start: number; readonly end: number } {
    const bare = words.trim();
    if (bare === '') return { start: this.#text.length, end: this.#text.length };
    if (this.#open === null) {
      if (this.#blocks.length > 0) this.#text += '\n';
      this.#open = { start: this.#text.length, hint };
    } else this.#text += wide.test(this.#text.at(-1) ?? '') ? '\u3000' : ' ';
    const start = this.#text.length;
    this.#text += bare;
    return { start, end: this.#text.length };
  }

  endLine(): void {
    if (this.#open === null) return;
    const { start, hint } = this.#open;
    this.#blocks.push({ start, end: this.#text.length, ...(hint && { hint }) });
    this.#open = null;
  }

  finish(): BlockText {
    this.endLine();
    return { text: this.#text, blocks: this.#blocks };
  }
}
