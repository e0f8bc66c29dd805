import type { Block, BlockHint, BlockText } from '../blocks/block.ts';
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

/** The lines of a source, without empty ones, rules (`----`) and the page numbers of what was printed. */
export function linesOf(source: BlockText): Line[] {
  const { text, blocks } = source;
  const lines: Line[] = [];
  for (const block of blocks) {
    const start = skipMarks(text, block.start, block.end);
    const end = trimEnd(text, start, block.end);
    if (start >= end || isPageNumber(text, block, start)) continue;
    lines.push({ index: lines.length, start, end, indented: start > block.start, hint: block.hint });
  }
  return lines;
}

/** Longest page number with what stands around it, in UTF-16 units. */
const longestPageNumber = 24;
const pageNumber =
  /^(?:[-—–―─]{1,2}\s*\d{1,4}\s*[-—–―─]{1,2}|第\s*\d{1,4}\s*[页頁](?:\s*[,，/]?\s*共\s*\d{1,4}\s*[页頁])?)$/;

/** `- 3 -`, `第 3 页 共 12 页`. A number alone may be anything. */
function isPageNumber(text: string, { start, end }: Block, from: number): boolean {
  if (end - from > longestPageNumber || end - from < 2) return false;
  const last = text[end - 1] ?? '';
  return from > start || last === '页' || last === '頁'
    ? pageNumber.test(text.slice(start, end).trim())
    : false;
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
