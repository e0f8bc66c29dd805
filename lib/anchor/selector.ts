/** How a comment holds on to its place (W3C TextQuote + TextPosition, and the clause). */
export interface Selector {
  readonly eId: string;
  /** SHA-256 (hex) of the clause's words, white space and width folded. */
  readonly clauseHash: string;
  /** UTF-16 offsets into the revision's text: the clause, or the selected words. */
  readonly position: { readonly start: number; readonly end: number };
  /** The selected words; null where the comment is on the clause as a whole. */
  readonly quote: TextQuote | null;
}

export interface TextQuote {
  readonly exact: string;
  /** Up to 32 UTF-16 units before and after. */
  readonly prefix: string;
  readonly suffix: string;
}

/** What happened to a comment's place. found: unchanged, renumbered, moved; reworded: reworded, split, merged. */
export type Verdict =
  | 'unchanged'
  | 'renumbered'
  | 'moved'
  | 'reworded'
  | 'split'
  | 'merged'
  | 'ambiguous'
  | 'deleted';
