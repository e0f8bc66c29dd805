import type { BlockText } from '../../blocks/block.ts';
import { labelMarks, squeeze } from '../chinese/labels.ts';
import { type Line, linesOf } from '../line.ts';
import type { Mark } from '../mark.ts';

/** A source as its instruments are looked for in it. */
export interface SourceReading {
  readonly source: BlockText;
  readonly lines: readonly Line[];
  /** For each line the ordinal of its block in `source.blocks`. */
  readonly blockOf: readonly number[];
  /** Labels of 编 章 节 条 that begin a line or stand in one. */
  readonly marks: readonly Mark[];
  /** Lines that a heading (编, 章, 节) begins. */
  readonly headings: ReadonlySet<number>;
}

/** Reads the blocks with these ordinals. */
export function readingOf(source: BlockText, blocks: readonly number[]): SourceReading {
  const kept = blocks.flatMap((at) => source.blocks[at] ?? []);
  const lines = linesOf({ text: source.text, blocks: kept });
  const blockOf: number[] = [];
  let next = 0;
  for (const line of lines) {
    while ((kept[next]?.end ?? Number.POSITIVE_INFINITY) < line.end) next++;
    blockOf.push(blocks[next] ?? 0);
  }
  const marks = labelMarks(source.text, lines);
  const headings = new Set(marks.filter((mark) => mark.level !== 'article').map((mark) => mark.line));
  return { source, lines, blockOf, marks, headings };
}

/** The words of a line without blanks, at most `most` units of them read. */
export function wordsAt(reading: SourceReading, at: number, most = 400): string {
  const line = reading.lines[at];
  return line ? squeeze(reading.source.text.slice(line.start, Math.min(line.end, line.start + most))) : '';
}
