import type { BlockText } from '../blocks/block.ts';
import { assemble } from './assemble.ts';
import { chinese } from './chinese/tradition.ts';
import { linesOf } from './line.ts';
import { problemsOf } from './problems.ts';
import type { DraftTree } from './provision.ts';
import { grow } from './sprout.ts';
import { titleOf } from './title.ts';

/**
 * Reads a draft's text into its tree. The source is the draft alone; what stands around it on a page is cut away
 * by `openDraft`. Never throws: what it cannot vouch for stands in `problems`.
 */
export function parseLaw(source: BlockText): DraftTree {
  const tradition = chinese;
  const lines = linesOf(source);
  const reading = tradition.read(source, lines);
  const provisions = grow(assemble(source.text, lines, reading, tradition));
  const first = lines[0]?.start ?? 0;
  const sample = source.text.slice(first, first + 20_000);
  return {
    title: titleOf(source.text, lines, reading),
    language: tradition.language(sample),
    provisions,
    problems: problemsOf(provisions, reading.marks),
  };
}
