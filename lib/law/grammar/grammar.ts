import type { Citation } from '../cited-place.ts';
import type { Line } from '../line.ts';
import type { Level } from '../provision.ts';
import type { Counted } from './counted.ts';

/** How the labels of one level look. */
export interface LabelRule {
  readonly level: Exclude<Level, 'paragraph' | 'item' | 'subitem'>;
  /** Sticky, bounded, tried at the first unit of a line; its group `number` is what is read as the number. */
  readonly pattern: RegExp;
  /** Reads the group `number`; a label whose number is none is no label. Absent where the label has no number. */
  readonly count?: (written: string) => Counted | null;
  /** Where the words of its heading stand; none where it has no heading. */
  readonly caption?: readonly CaptionPlace[];
  /** The line must not begin with blanks: a bare number that the text sets at its very margin. */
  readonly atMargin?: true;
  /** Only lines of at most so many UTF-16 units; the default is that of `longestHeading` for what is no article. */
  readonly longest?: number;
  /** Numbers count anew behind it whatever they are: 附則, Disposición adicional. */
  readonly beginsAnew?: true;
  /** Nothing behind it is told apart any more: 부칙. */
  readonly whole?: true;
  /** An article has a caption; a label without one is what an amendment left behind. */
  readonly titled?: true;
}

/** `line`: what follows in its line; `bracket`: the bracket behind it; `below`: a short line below it; `above`: the bracket above it. */
export type CaptionPlace = 'line' | 'bracket' | 'below' | 'above';

/** How the number at the head of a paragraph or item looks. */
export interface EnumeratorRule {
  /** Items of one list are written in one style; a style that begins with `(` is one wherever it stands. */
  readonly style: string;
  /** Sticky and bounded; its group `number` is the number. */
  readonly pattern: RegExp;
  readonly count: (written: string) => Counted | null;
  /** It numbers paragraphs: always, or where the article's words begin with it. */
  readonly paragraph?: 'always' | 'leading';
  /** Only where it fills its line. */
  readonly alone?: true;
}

/** What a label grammar must say of one legal tradition; `traditionFrom` makes the tradition of it. */
export interface LabelGrammar {
  readonly languages: readonly string[];
  /**
   * Each is one way of labelling (§ 1, Article 1); the one that explains the text best is taken. Within a way the
   * first rule that fits a line counts.
   */
  readonly ways: readonly (readonly LabelRule[])[];
  /** A way whose labels prove little (1 Title); taken where the others find no two articles. */
  readonly weakWay?: readonly LabelRule[];
  readonly enumerators: readonly EnumeratorRule[];
  /** Sticky; tried behind an article's label: the words go on as a citation does. */
  readonly citing: RegExp;
  /** Lines that belong to no provision: the editor's notes. Anchored at the line's first unit. */
  readonly notes?: RegExp;
  /** Lines from which on nothing belongs to the law: footnotes, signatures. */
  readonly end?: RegExp;
  /** A line that opens an unnumbered first article: `That the following sums …`. */
  readonly unnumbered?: (text: string, line: Line) => boolean;
  /** Joins the words of a heading: a blank, nothing in scripts without blanks. */
  readonly blank: ' ' | '';
  findCitations(text: string): Citation[];
}
