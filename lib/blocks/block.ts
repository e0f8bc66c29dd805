/**
 * A source of any kind (page, file, pasted text) as plain text cut into blocks.
 *
 * `text` is the whole plain text: blocks joined by one `\n`. All offsets are UTF-16 units into it.
 */
export interface BlockText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /**
   * The boxes of the markup: `containers[n]` is the ordinal of the box around box `n`, -1 for the outermost.
   * Absent where the source has no markup.
   */
  readonly containers?: readonly number[];
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
  /** Inside a table. */
  readonly cell?: Cell;
  /** Inside a list: nesting depth from 1. A number drawn by the list itself is already part of the text. */
  readonly list?: number;
  /** Ordinal of the document it stands in (a frame, a further page of the same draft); absent for the first. */
  readonly region?: number;
  /** A link's own text fills the block (navigation, related links). */
  readonly link?: boolean;
  /** Some of its words are a link. */
  readonly linked?: boolean;
  /** A rule is drawn above it. */
  readonly ruled?: boolean;
  /** Ordinal in `BlockText.containers` of the box that it stands in. */
  readonly container?: number;
}

/** The table's ordinal in the source, row and column, each from 0. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** Columns that the cell covers, where it is more than one. */
  readonly span?: number;
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
