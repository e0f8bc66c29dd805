import type { Block, BlockHint, BlockText, Cell } from './block.ts';

/** A run of the plain text and the node that it was read from. */
export interface Segment<Node> {
  /** UTF-16 offset into the plain text. */
  readonly start: number;
  readonly length: number;
  readonly node: Node;
  /** UTF-16 offset into the node's own text; null where the words are drawn only (a list's number). */
  readonly from: number | null;
  /** Nothing was left out between the segment before and this one. */
  readonly joined: boolean;
}

/** Where words stand when they are written. */
export interface Surroundings {
  readonly heading: number;
  readonly bold: boolean;
  readonly centred: boolean;
  readonly link: boolean;
  readonly cell: Cell | null;
  readonly list: number;
  readonly region: number;
  readonly container: number;
  readonly keepsLines: boolean;
  readonly keepsSpaces: boolean;
}

interface OpenBlock<Node> {
  readonly start: number;
  readonly part: number;
  readonly segment: number;
  readonly around: Surroundings;
  readonly ruled: boolean;
  words: number;
  bold: number;
  linked: number;
  space: Space<Node> | null;
}

interface Space<Node> {
  readonly node: Node;
  readonly from: number;
  readonly brokeLine: boolean;
}

/** Zero-width and directional marks, controls, variation selectors, private use: nothing that a person reads. */
const unreadable =
  '\\u0000-\\u0008\\u000b\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff\\ue000-\\uf8ff\\udb40\\udb80-\\udbff';
const anythingSpecial = new RegExp(`[ \\t\\n\\f\\r\\u2028\\u2029${unreadable}]`);
const pieces = new RegExp(
  `([ \\t\\n\\f\\r\\u2028\\u2029]+)|((?:[\\udb40\\udb80-\\udbff][\\udc00-\\udfff]?|[${unreadable}])+)|[^ \\t\\n\\f\\r\\u2028\\u2029${unreadable}]+`,
  'g',
);
const blankOnly = /^[\s\u3000]*$/;
/** Scripts written without spaces: a line end in the source between two of these stands for nothing. */
const wide =
  /[\u1100-\u115f\u2010-\u2027\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\ud840-\ud88f\udc00-\udfff]/;

/**
 * Collects words into plain text, blocks and segments. White space collapses as in CSS; a block of blanks
 * alone is forgotten.
 */
export class TextBuilder<Node> {
  readonly #parts: string[] = [];
  readonly #segments: Segment<Node>[] = [];
  readonly #blocks: Block[] = [];
  #length = 0;
  #last = '';
  #open: OpenBlock<Node> | null = null;
  #leftOut = false;
  #ruled = false;

  /** The last unit written into the open block, empty at its beginning. */
  get lastUnit(): string {
    return this.#open ? this.#last : '';
  }

  /** Takes the words of a text node. */
  write(node: Node, raw: string, around: Surroundings): void {
    if (around.keepsLines || around.keepsSpaces) this.#writeKept(node, raw, around);
    else if (!anythingSpecial.test(raw)) this.#put(node, raw, 0, around);
    else this.#writeCollapsed(node, raw, 0, around);
  }

  /** Takes words that are drawn, but are in no text node. */
  draw(node: Node, words: string, around: Surroundings): void {
    this.#put(node, words, null, around);
  }

  /** Tells that something readable was left out here. */
  leaveOut(): void {
    this.#leftOut = true;
  }

  /** Tells that a rule is drawn here. */
  rule(): void {
    this.endBlock();
    this.#ruled = true;
  }

  endBlock(): void {
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    if (open.words === 0) this.#forget(open);
    else this.#keep(open);
  }

  finish(containers: readonly number[]): { source: BlockText; segments: readonly Segment<Node>[] } {
    this.endBlock();
    return {
      source: { text: this.#parts.join(''), blocks: this.#blocks, containers },
      segments: this.#segments,
    };
  }

  #writeCollapsed(node: Node, raw: string, from: number, around: Surroundings): void {
    for (const piece of raw.matchAll(pieces)) {
      const at = from + piece.index;
      const [words, space, noise] = piece;
      if (space !== undefined) this.#space(node, at, /[\n\r]/.test(space));
      else if (noise === undefined) this.#put(node, words, at, around);
    }
  }

  #writeKept(node: Node, raw: string, around: Surroundings): void {
    let from = 0;
    for (const line of raw.split(/(\r\n|[\n\r\u2028\u2029])/)) {
      if (/^[\n\r\u2028\u2029]/.test(line)) this.endBlock();
      else if (around.keepsSpaces) this.#writeSpaced(node, line, from, around);
      else this.#writeCollapsed(node, line, from, around);
      from += line.length;
    }
  }

  #writeSpaced(node: Node, line: string, from: number, around: Surroundings): void {
    for (const piece of line.matchAll(pieces)) {
      if (piece[2] === undefined) this.#put(node, piece[0], from + piece.index, around);
    }
  }

  #space(node: Node, from: number, brokeLine: boolean): void {
    if (this.#open && !this.#open.space) this.#open.space = { node, from, brokeLine };
  }

  #put(node: Node, words: string, from: number | null, around: Surroundings): void {
    if (words === '') return;
    const open = this.#open ?? this.#begin(around);
    if (open.space) {
      const { space } = open;
      open.space = null;
      if (!(space.brokeLine && wide.test(this.#last) && wide.test(words.charAt(0))))
        this.#add(space.node, ' ', space.from);
    }
    this.#add(node, words, from);
    const weight = blankOnly.test(words) ? 0 : words.length;
    open.words += weight;
    if (around.bold) open.bold += weight;
    if (around.link) open.linked += weight;
  }

  #add(node: Node, words: string, from: number | null): void {
    this.#segments.push({ start: this.#length, length: words.length, node, from, joined: !this.#leftOut });
    this.#leftOut = false;
    this.#append(words);
  }

  #append(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
    this.#last = words.charAt(words.length - 1);
  }

  #begin(around: Surroundings): OpenBlock<Node> {
    const part = this.#parts.length;
    if (this.#blocks.length > 0) this.#append('\n');
    this.#last = '';
    const open: OpenBlock<Node> = {
      start: this.#length,
      part,
      segment: this.#segments.length,
      around,
      ruled: this.#ruled,
      words: 0,
      bold: 0,
      linked: 0,
      space: null,
    };
    this.#open = open;
    return open;
  }

  #forget(open: OpenBlock<Node>): void {
    this.#parts.length = open.part;
    this.#segments.length = open.segment;
    this.#length = this.#blocks.at(-1)?.end ?? 0;
  }

  #keep(open: OpenBlock<Node>): void {
    this.#ruled = false;
    this.#blocks.push({ start: open.start, end: this.#length, hint: hintOf(open) });
  }
}

function hintOf(open: OpenBlock<unknown>): BlockHint {
  const { around } = open;
  return {
    ...(around.heading > 0 && { heading: around.heading }),
    ...(open.bold === open.words && { bold: true }),
    ...(around.centred && { centred: true }),
    ...(around.cell && { cell: around.cell }),
    ...(around.list > 0 && { list: around.list }),
    ...(around.region > 0 && { region: around.region }),
    ...(open.linked === open.words && { link: true }),
    ...(open.linked > 0 && { linked: true }),
    ...(open.ruled && { ruled: true }),
    container: around.container,
  };
}
