import { closes, endsSentence, isGap } from '../characters.ts';
import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';
import { Occurrences } from '../occurrences.ts';
import { articleMark, isSetOff } from './article-label.ts';
import { behindBracket, closingOf, readCaption } from './caption.ts';
import { citesBehind } from './citing.ts';
import { headingLevel, headingMark } from './heading-label.ts';
import { insideMarks } from './inside-labels.ts';
import { type Ordinal, readOrdinal } from './ordinal.ts';
import { type Quotation, QuotationCursor, quotationsOf } from './quotation.ts';
import { weights } from './weights.ts';

/** The labels of 编 分编 章 节 条 in the lines, as candidates. */
export function labelMarks(
  text: string,
  lines: readonly Line[],
  quotations: readonly Quotation[] = quotationsOf(text, lines),
): Mark[] {
  const marks: Mark[] = [];
  const cursor = new QuotationCursor(quotations);
  const ordinals = new Occurrences(text, '第');
  for (const line of lines) {
    const first = atLineStart(text, lines, line, cursor.holds(line.start));
    if (first) marks.push(first);
    for (const mark of insideMarks(text, { lines, line, first, ordinals, cursor })) marks.push(mark);
  }
  return byStyle(marks);
}

/** Where nearly all labels are set off, one that is not is less likely a label. */
function byStyle(marks: readonly Mark[]): Mark[] {
  const articles = marks.filter((mark) => mark.level === 'article');
  const setOff = articles.filter((mark) => mark.weight === weights.setOff).length;
  const closeUp = articles.filter((mark) => mark.weight === weights.closeUp).length;
  if (closeUp === 0 || closeUp * 5 > setOff) return [...marks];
  return marks.map((mark) =>
    mark.weight === weights.closeUp ? { ...mark, weight: weights.closeUpAmongSetOff } : mark,
  );
}

function atLineStart(text: string, lines: readonly Line[], line: Line, quoted: boolean): Mark | null {
  const at = labelStart(text, line);
  const ordinal = readOrdinal(text, at, line.end);
  if (!ordinal || ordinal.main === 0) return null;
  if (headingLevel(ordinal.unit)) return quoted ? null : headingMark(text, line, at, ordinal);
  if (ordinal.unit !== '条' && !lostUnit(text, line, ordinal)) return null;
  const weight =
    looks(text, line, at, ordinal) +
    (quoted ? weights.quoted : 0) +
    (breaksOff(text, lines[line.index - 1]) ? weights.brokenOff : 0);
  return articleMark(text, lines, line, { at, ordinal, weight });
}

/**
 * Behind a bracketed note that stands before the label (`【章名】 第一章`, `（新增）第三条`), or the bracket that the
 * label itself stands in (`【第一条】`, a Markdown link).
 */
function labelStart(text: string, line: Line): number {
  const closing = closingOf(text[line.start]);
  if (closing === undefined) return line.start;
  if (text[line.start + 1] === '第' && (!closing.includes('）') || isBracketed(text, line)))
    return line.start + 1;
  const note = readCaption(text, line.start, line.end);
  if (!note || text[note.end] !== '第' || remarks.test(note.words)) return line.start;
  return note.end;
}

/** ［说明］第三条是关于…: a remark on an article. */
const remarks = /(?:说明|說明|理由|依据|依據|释义|釋義|解读|解讀|注释|註釋|评注)$/;

/** `（第一条）为了…`: the round bracket holds the label and nothing else. */
function isBracketed(text: string, line: Line): boolean {
  const ordinal = readOrdinal(text, line.start + 1, line.end);
  return ordinal !== null && ordinal.unit !== '' && '）)'.includes(text[ordinal.end] ?? ' ');
}

/** `第十四 两人以上…`: 条 is gone, a blank stands in its place. */
function lostUnit(text: string, line: Line, { unit, end }: Ordinal): boolean {
  return unit === '' && isGap(text.charCodeAt(end)) && !citesBehind(text, end, line.end);
}

function looks(text: string, line: Line, at: number, ordinal: Ordinal): number {
  if (ordinal.unit === '') return weights.lost;
  const end = behindBracket(text, at, ordinal.end);
  const setOff = isSetOff(text, end, line.end);
  if (citesBehind(text, end, line.end)) return setOff ? weights.setOffCiting : weights.closeUpCiting;
  return setOff ? weights.setOff : weights.closeUp;
}

/** A long line that ends in mid-sentence: what follows goes on with it. */
function breaksOff(text: string, line: Line | undefined): boolean {
  if (!line || line.end - line.start < 12 || text[line.start] === '第') return false;
  const last = text[line.end - 1];
  return !endsSentence(last) && !closes(last);
}
