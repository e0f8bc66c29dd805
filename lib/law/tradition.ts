import type { BlockText } from '../blocks/block.ts';
import type { Citation } from './cited-place.ts';
import type { Layout } from './layout.ts';
import type { Line } from './line.ts';
import type { Mark } from './mark.ts';

/** What a tradition reads off the lines, before the tree is put together. */
export interface Reading {
  /** Everything that stands in the tree above the paragraph, in the order of the text. */
  readonly marks: readonly Mark[];
  /** Indexes of lines that belong to no provision: a table of contents. */
  readonly aside: ReadonlySet<number>;
  /** The title, where the tradition reads it itself. */
  readonly title?: string | null;
}

/** The number at the head of an item: （三）, 1., ①. */
export interface Enumerator {
  /** Items of one list are written in one style. */
  readonly style: string;
  readonly value: number;
  readonly label: string;
  readonly start: number;
  /** First unit of the words behind it. */
  readonly body: number;
  /** As it names the provision, where that is not `value`: `a`, `2a`, `イ`. */
  readonly number?: string;
  /** It numbers a paragraph and no item: always, or where the article's words begin with it. */
  readonly paragraph?: 'always' | 'leading';
  /** What it is where a list of that style goes on with it: (i) behind (h). */
  readonly alternative?: Enumerator;
}

/** A legal tradition: how its texts label their provisions. One folder each. */
export interface Tradition {
  /** BCP 47 tags of the languages it reads. */
  readonly languages: readonly string[];
  /** Which of them the text is in; null where it is in none. */
  language(text: string): string | null;
  read(source: BlockText, lines: readonly Line[]): Reading;
  /** The enumerator that begins at `at`, or null. */
  enumerator(text: string, at: number, end: number): Enumerator | null;
  /** Where items that run on inside one paragraph begin; behind the item numbered `after`, 0 for none. */
  inlineEnumerators(text: string, at: number, end: number, after: number): readonly Enumerator[];
  /** Whether a line goes on with the one before; the rules of Chinese texts (`layout`) where it is absent. */
  joins?(text: string, before: Line, line: Line, layout: Layout): boolean;
  /** Every citation in running text, in order. */
  findCitations(text: string): Citation[];
}
