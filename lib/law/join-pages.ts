import type { BlockText } from '../blocks/block.ts';
import { joinTexts } from '../blocks/join.ts';
import { continuedRange, cutTo, draftRange } from './instruments.ts';
import { openDraft } from './open-draft.ts';
import { parseLaw } from './parse.ts';
import { articlesOf, type DraftTree } from './provision.ts';

/**
 * One draft that a site spreads over several pages, as one text. Of each page only the blocks of the draft are
 * kept; the text of the first stays at its beginning, so that offsets into it go on leading into its DOM.
 */
export function joinPages(pages: readonly BlockText[]): { source: BlockText; starts: readonly number[] } {
  return joinTexts(pages.map((page, at) => cutTo(page, at === 0 ? draftRange(page) : continuedRange(page))));
}

/** Pages around the one that a person has before them, in their order. */
export interface AroundPage {
  readonly before: readonly BlockText[];
  readonly own: BlockText;
  readonly after: readonly BlockText[];
}

export interface JoinedDraft {
  readonly text: string;
  readonly tree: DraftTree;
  /** Where the person's own page begins in `text`. */
  readonly start: number;
  /** How many pages before and behind it belong to the draft. */
  readonly before: number;
  readonly after: number;
}

/** From one page to the next the numbers may leave out so many articles: what is missing is told as a doubt. */
const widestGap = 3;

/**
 * Puts a draft together again. A page belongs to it as long as its articles go on from the page beside it: what a
 * pager leads to may as well be comments or other news.
 */
export function joinDraft({ before, own, after }: AroundPage): JoinedDraft {
  const here = endsOf(own);
  const behind = following(here, after);
  const above = leading(here, before);
  const pages = [...before.slice(before.length - above), own, ...after.slice(0, behind)];
  const { source, starts } = joinPages(pages);
  return {
    text: source.text,
    tree: openDraft(source),
    start: starts[above] ?? 0,
    before: above,
    after: behind,
  };
}

interface Ends {
  readonly first: number;
  readonly last: number;
}

/** The numbers of a page's first and last article; null where it holds none. */
function endsOf(page: BlockText): Ends | null {
  const numbers = [...articlesOf(parseLaw(cutTo(page, continuedRange(page))).provisions)].map(({ number }) =>
    Number.parseInt(number ?? '', 10),
  );
  const [first, last] = [numbers[0], numbers.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

function goesOn(one: Ends | null, next: Ends | null): boolean {
  if (!one || !next) return false;
  return next.first >= one.last && next.first - one.last <= widestGap;
}

function following(here: Ends | null, pages: readonly BlockText[]): number {
  let last = here;
  for (const [at, page] of pages.entries()) {
    const ends = endsOf(page);
    if (!goesOn(last, ends)) return at;
    last = ends;
  }
  return pages.length;
}

function leading(here: Ends | null, pages: readonly BlockText[]): number {
  let first = here;
  for (const [at, page] of pages.toReversed().entries()) {
    const ends = endsOf(page);
    if (!goesOn(ends, first)) return at;
    first = ends;
  }
  return pages.length;
}
