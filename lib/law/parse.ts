import type { BlockText } from '../blocks/block.ts';
import { assemble } from './assemble.ts';
import { chinese } from './chinese/tradition.ts';
import { type BlockRange, linesOf } from './line.ts';
import { problemsOf } from './problems.ts';
import type { DraftTree } from './provision.ts';
import { grow } from './sprout.ts';
import { titleOf } from './title.ts';

export interface ParseOptions {
  /** The blocks of the draft where the source holds more than the draft: from `lib/law/instruments`. */
  readonly range?: BlockRange;
}

/** Reads a draft's text into its tree. Never throws: what it cannot vouch for stands in `problems`. */
export function parseLaw(source: BlockText, options: ParseOptions = {}): DraftTree {
  const tradition = chinese;
  const lines = linesOf(source, options.range);
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
