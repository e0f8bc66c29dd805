import type { BlockText } from '../blocks/block.ts';
import type { DraftRange } from './instruments/range.ts';
import { cutTo, draftRange, draftRanges } from './instruments.ts';
import { parseLaw } from './parse.ts';
import type { DraftTree } from './provision.ts';

/** Finds the draft in a page or file that may hold more than the draft, and reads it. Offsets count in `source`. */
export function openDraft(source: BlockText, chosen?: string): DraftTree {
  return read(source, draftRange(source, chosen), chosen);
}

/** The same for every draft of the source, in their order. */
export function openDrafts(source: BlockText): readonly DraftTree[] {
  return draftRanges(source).map((range) => read(source, range));
}

function read(source: BlockText, range: DraftRange, chosen?: string): DraftTree {
  const tree = parseLaw(cutTo(source, range), chosen);
  return range.title === null ? tree : { ...tree, title: range.title };
}
