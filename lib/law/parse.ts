import type { BlockText } from '../blocks/block.ts';
import { assemble } from './assemble.ts';
import { linesOf } from './line.ts';
import { problemsOf } from './problems.ts';
import type { DraftTree } from './provision.ts';
import { grow } from './sprout.ts';
import { titleOf } from './title.ts';
import { traditionOf } from './traditions.ts';

/**
 * Reads a draft's text into its tree. The source is the draft alone; what stands around it on a page is cut away
 * by `openDraft`. Never throws: what it cannot vouch for stands in `problems`. `chosen` is a BCP 47 tag where a person has
 * said what language it is; else the text tells.
 */
export function parseLaw(source: BlockText, chosen?: string): DraftTree {
  const lines = linesOf(source);
  const first = lines[0]?.start ?? 0;
  const { tradition, language } = traditionOf(source.text.slice(first, first + sample), chosen);
  const reading = tradition.read(source, lines);
  const provisions = grow(assemble(source.text, lines, reading, tradition));
  const title = reading.title === undefined ? titleOf(source.text, lines, reading) : reading.title;
  return { title, language, provisions, problems: problemsOf(provisions, reading.marks) };
}

/** Enough to tell the language by, in UTF-16 units. */
const sample = 4000;
