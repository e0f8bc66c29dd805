/**
 * A source of any kind (page, file, pasted text) as plain text cut into blocks.
 *
 * `text` is the whole plain text: blocks joined by one `\n`. All offsets are UTF-16 units into it.
 */
export interface BlockText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** One visual line or paragraph. `text.slice(start, end)` is its words, without the closing `\n`. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** What the markup says of it; absent where the source is plain text. */
  readonly hint?: BlockHint;
}

export interface BlockHint {
  /** Heading level 1-6 by markup. */
  readonly heading?: number;
  /** All its words are bold. */
  readonly bold?: boolean;
  readonly centred?: boolean;
  /** Inside a table: the table's ordinal in the source, row and column, each from 0. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  /** Inside a list: nesting depth from 1. A number drawn by the list itself is already part of the text. */
  readonly list?: number;
  /** Ordinal of the outermost container (section, article, tab) it stands in, to keep instruments apart. */
  readonly region?: number;
  /** A link's own text fills the block (navigation, related links). */
  readonly link?: boolean;
}

/** Cuts plain text at line ends. The text must already have `\n` line ends and no BOM. */
export function blocksOfText(text: string): BlockText {
  const blocks: Block[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    blocks.push({ start, end });
    start = end + 1;
  }
  return { text, blocks };
}
