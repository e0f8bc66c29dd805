/** The levels of a provision, after Akoma Ntoso; 编 分编 章 节 条 款 项 目, and what stands around them. */
export type Level =
  | 'part'
  | 'subpart'
  | 'chapter'
  | 'section'
  | 'article'
  | 'paragraph'
  | 'item'
  | 'subitem'
  | 'preamble'
  | 'annex';

/** 条文单元: a node of the draft's tree. Offsets are UTF-16 units into the draft's plain text. */
export interface Provision {
  /** Akoma Ntoso id, unique in the tree: `art_12__para_2__item_3`; 第一百三十三条之一 is `art_133-1`. */
  readonly eId: string;
  readonly level: Level;
  /** Digits: `12`, `133-1`; null where the text gives none (a 款 is numbered by its place). */
  readonly number: string | null;
  /** As printed: `第十二条`, `（三）`; empty for an unnumbered 款. */
  readonly label: string;
  /** Caption or title without its brackets, null where there is none. */
  readonly heading: string | null;
  /** From the first unit of the label (of the words, where there is no label) … */
  readonly start: number;
  /** … to behind its last word, children included. */
  readonly end: number;
  readonly children: readonly Provision[];
}

/** What the tree cannot vouch for. The panel shows these in the 疑 form; they are never hidden. */
export interface Problem {
  readonly type: 'missing' | 'repeated' | 'starts-at' | 'out-of-order' | 'damaged-label' | 'no-articles';
  /** The number concerned, in digits. */
  readonly number: string | null;
  /** The article at or after which it was seen; null where there is none. */
  readonly eId: string | null;
  readonly start: number;
}

/** 草案 as read from one revision's text. */
export interface DraftTree {
  readonly title: string | null;
  /** BCP 47: `zh-Hans`, `zh-Hant`, `ja`, `ko`, `de` … */
  readonly language: string;
  readonly provisions: readonly Provision[];
  readonly problems: readonly Problem[];
}

/** A clause: what a comment hangs on. */
export const clauseLevels: ReadonlySet<Level> = new Set<Level>(['article', 'paragraph', 'item', 'subitem']);

/** Every provision in document order, parents before children. */
export function* walk(provisions: readonly Provision[]): Generator<Provision> {
  for (const provision of provisions) {
    yield provision;
    yield* walk(provision.children);
  }
}

/** The articles (基本条文单元) in document order. Articles inside an annex are left out. */
export function* articlesOf(provisions: readonly Provision[]): Generator<Provision> {
  for (const provision of provisions) {
    if (provision.level === 'article') yield provision;
    else if (provision.level !== 'annex') yield* articlesOf(provision.children);
  }
}
