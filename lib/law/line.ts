import type { BlockHint, BlockText } from '../blocks/block.ts';
import { isGap, trimEnd } from './characters.ts';

/** A block with something to read in it. Offsets are UTF-16 units into the whole text. */
export interface Line {
  /** Ordinal among the lines that were read, from 0. */
  readonly index: number;
  /** First unit behind blanks, invisible characters and list or Markdown marks. */
  readonly start: number;
  /** Behind the last visible unit. */
  readonly end: number;
  /** The blanks before `start` made it stand out: 首行缩进. */
  readonly indented: boolean;
  readonly hint: BlockHint | undefined;
}

/** The lines of a source, without empty ones and rules (`----`). */
export function linesOf(source: BlockText): Line[] {
  const { text, blocks } = source;
  const lines: Line[] = [];
  for (const block of blocks) {
    const start = skipMarks(text, block.start, block.end);
    const end = trimEnd(text, start, block.end);
    if (start >= end) continue;
    lines.push({ index: lines.length, start, end, indented: start > block.start, hint: block.hint });
  }
  return lines;
}

const marks = new Set('#*>-=_~·•●○■□◆▲►—─━+|'.split('').map((mark) => mark.charCodeAt(0)));

function skipMarks(text: string, start: number, end: number): number {
  let here = start;
  while (here < end) {
    const code = text.charCodeAt(here);
    if (!isGap(code) && !marks.has(code)) break;
    here++;
  }
  return here;
}
