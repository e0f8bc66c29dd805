import type { BlockText } from '../blocks/block.ts';
import type { DraftRange } from './instruments/range.ts';
import { cutTo, draftRange, draftRanges } from './instruments.ts';
import { parseLaw } from './parse.ts';
import type { DraftTree } from './provision.ts';

/** Finds the draft in a page or file that may hold more than the draft, and reads it. Offsets count in `source`. */
export function openDraft(source: BlockText): DraftTree {
  return read(source, draftRange(source));
}

/** The same for every draft of the source, in their order. */
export function openDrafts(source: BlockText): readonly DraftTree[] {
  return draftRanges(source).map((range) => read(source, range));
}

function read(source: BlockText, range: DraftRange): DraftTree {
  const tree = parseLaw(cutTo(source, range));
  return range.title === null ? tree : { ...tree, title: range.title };
}
