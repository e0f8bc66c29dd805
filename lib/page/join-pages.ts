import type { BlockText } from '../blocks/block.ts';
import { joinTexts } from '../blocks/join.ts';
import { continuedRange, cutTo, draftRange } from '../law/instruments.ts';

/**
 * One draft that a site spreads over several pages, as one text. Of each page only the blocks of the draft are
 * kept; the text of the first stays at its beginning, so that offsets into it go on leading into its DOM.
 */
export function joinPages(pages: readonly BlockText[]): { source: BlockText; starts: readonly number[] } {
  return joinTexts(pages.map((page, at) => cutTo(page, at === 0 ? draftRange(page) : continuedRange(page))));
}
