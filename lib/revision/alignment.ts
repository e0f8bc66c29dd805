/** 条文对应: how the articles of two revisions belong together. */
export type PairKind =
  | 'same'
  | 'edited'
  | 'renumbered'
  | 'moved'
  | 'split'
  | 'merged'
  | 'split+merged'
  | 'inserted'
  | 'deleted';

export interface Pair {
  readonly kind: PairKind;
  /** eIds of the earlier and the later revision, in document order; empty for inserted or deleted. */
  readonly old: readonly string[];
  readonly new: readonly string[];
  /** Words differ; punctuation, width and white space do not count. */
  readonly textChanged: boolean;
  readonly numberChanged: boolean;
  /** 0 to 1: how sure. */
  readonly score: number;
  /** Why, in short codes: `same-words`, `shared-words 0.83`, `between-neighbours`, `only-citations-changed` … */
  readonly reasons: readonly string[];
  /** Of split and merged pairs: which clause went where. */
  readonly links?: readonly PairLink[];
}

/** One strand of a split or merge. */
export interface PairLink {
  readonly old: string;
  readonly new: string;
  /**
   * `match`: the clause itself went here; `part`: some of its sentences did; `swallowed`: it is gone, and its
   * neighbour's successor has so much of it that the two seem to have become one.
   */
  readonly type: 'match' | 'part' | 'swallowed';
}

/** Every article of both revisions stands in exactly one pair, in the order of the later revision, deleted ones where they stood. */
export interface Alignment {
  readonly pairs: readonly Pair[];
}

/** One run of a word diff; the concatenation of same+del is the old text, of same+ins the new. */
export interface Hunk {
  readonly type: 'same' | 'ins' | 'del';
  readonly text: string;
  readonly mark?: HunkMark;
}

/**
 * What a change amounts to, where it is no change of words:
 * `moved`: the same sentence stands elsewhere in the other text; `citation`: one citation for another;
 * `punctuation`: only signs, widths or letter case; `space`: only white space.
 */
export type HunkMark = 'moved' | 'citation' | 'punctuation' | 'space';
