import type { BlockText } from '../../blocks/block.ts';
import { endsSentence, squeeze } from '../characters.ts';
import { labelMarks } from '../chinese/labels.ts';
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
  const marks = withoutNavigation(source.text, lines, labelMarks(source.text, lines));
  const headings = new Set(marks.filter((mark) => mark.level !== 'article').map((mark) => mark.line));
  return { source, lines, blockOf, marks, headings };
}

/** Longest line of a menu, in UTF-16 units. */
const longestEntry = 24;

/** A menu may hold 第一条热线 and list all articles. Where every label is a link above its words, all stay. */
function withoutNavigation(text: string, lines: readonly Line[], marks: readonly Mark[]): readonly Mark[] {
  const isEntry = (line: Line | undefined): boolean => {
    if (!line?.hint?.linked) return false;
    return (
      line.hint.link === true || (line.end - line.start <= longestEntry && !endsSentence(text[line.end - 1]))
    );
  };
  const others = marks.filter((mark) => !isEntry(lines[mark.line]));
  const entries = marks.filter((mark) => isEntry(lines[mark.line]));
  const inRows = entries.filter((mark) => isEntry(lines[mark.line + 1]) || isEntry(lines[mark.line - 1]));
  const isMenu = inRows.length * 2 > entries.length || entries.length <= others.length;
  return isMenu && others.some(({ level }) => level === 'article') ? others : marks;
}

/** The words of a line without blanks, at most `most` units of them read. */
export function wordsAt(reading: SourceReading, at: number, most = 400): string {
  const line = reading.lines[at];
  return line ? squeeze(reading.source.text.slice(line.start, Math.min(line.end, line.start + most))) : '';
}
