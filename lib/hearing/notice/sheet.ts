import { scrub } from './scrub.ts';
import { joinLines } from './wrap.ts';

/** Offsets are units of the sheet, not of the text as it came; `placeOf` leads back. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The notice on one sheet: scrubbed, layout breaks healed, one paragraph a line. `folded` is what patterns
 * read, `printed` what is quoted; unit for unit they run in step.
 */
export interface Sheet {
  readonly printed: string;
  readonly folded: string;
  /** Offset of each unit in the text as it came. */
  readonly at: readonly number[];
  readonly paragraphs: readonly Span[];
}

/** A notice is a page or two; what comes later is the draft, a menu or an attack. In UTF-16 units. */
export const noticeUnits = 200_000;

/** Lays the text out; work is bounded by `noticeUnits`, whatever the length. */
export function layOut(text: string): Sheet {
  const printed: string[] = [];
  const folded: string[] = [];
  const at: number[] = [];
  const paragraphs: Span[] = [];
  for (const line of joinLines(scrub(text.slice(0, noticeUnits)))) {
    if (line.folded === '') continue;
    if (paragraphs.length > 0) appendBreak(at, printed, folded);
    const start = at.length;
    for (const offset of line.at) at.push(offset);
    printed.push(line.printed);
    folded.push(line.folded);
    paragraphs.push({ start, end: at.length });
  }
  return { printed: printed.join(''), folded: folded.join(''), at, paragraphs };
}

function appendBreak(at: number[], printed: string[], folded: string[]): void {
  at.push((at.at(-1) ?? -1) + 1);
  printed.push('\n');
  folded.push('\n');
}

/** The span as offsets into the text as it came. */
export function placeOf(sheet: Sheet, span: Span): Span {
  const start = sheet.at[span.start] ?? 0;
  const last = sheet.at[span.end - 1];
  return { start, end: last === undefined ? start : last + 1 };
}

/** The words as printed, without the gaps of their layout. */
export function printedOf(sheet: Sheet, span: Span): string {
  return sheet.printed
    .slice(span.start, span.end)
    .replace(/[\t\n]/g, '')
    .trim();
}

const sentenceEnd = /[。!?;]/;

/** No sentence of a notice is that long, in units; past it a comma ends one, which keeps the work linear. */
const longSentence = 600;

/** Cuts at 。！？； and line ends; closing quotes and brackets stay with their sentence. */
export function sentencesOf(sheet: Sheet, within: Span): Span[] {
  const sentences: Span[] = [];
  const { folded } = sheet;
  let start = within.start;
  let here = start;
  const close = (end: number): void => {
    const span = trim(folded, start, end);
    if (span.start < span.end) sentences.push(span);
    start = end;
  };
  while (here < within.end) {
    const char = folded.charAt(here++);
    if (char === '\n') {
      close(here);
    } else if (here - start > longSentence && (char === ',' || here - start > longSentence * 2)) {
      close(here);
    } else if (sentenceEnd.test(char) && !insideDomain(folded, here)) {
      while (here < within.end && '”’)"》'.includes(folded.charAt(here))) here++;
      close(here);
    }
  }
  close(within.end);
  return sentences;
}

/** sfj。qingyu。example: the stop stands for a dot. */
function insideDomain(folded: string, behind: number): boolean {
  return /^[A-Za-z0-9]。[A-Za-z]/.test(folded.slice(behind - 2, behind + 1));
}

function trim(folded: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(folded.charAt(start))) start++;
  while (end > start && /\s/.test(folded.charAt(end - 1))) end--;
  return { start, end };
}

/** The text of a span as patterns read it. */
export function foldedOf(sheet: Sheet, span: Span): string {
  return sheet.folded.slice(span.start, span.end);
}
