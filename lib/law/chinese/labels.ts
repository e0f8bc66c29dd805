import { closes, endsSentence, isGap, skipGaps, trimEnd } from '../characters.ts';
import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';
import { Occurrences } from '../occurrences.ts';
import type { Level } from '../provision.ts';
import { readCaption } from './caption.ts';
import { citesBehind } from './citing.ts';
import { type Ordinal, readLoneSuffix, readOrdinal } from './ordinal.ts';
import { type Quotation, QuotationCursor, quotationsOf } from './quotation.ts';

/** How a label's looks are weighed; see `bestSequence` for what the numbers add. */
export const weights = {
  /** At the head of a line, set off from the words behind it. */
  setOff: 10,
  /** At the head of a line, the words follow at once. */
  closeUp: 5,
  /** The same in a text whose labels are set off. */
  closeUpAmongSetOff: 2,
  /** Set off, yet the words read on as a citation does. */
  setOffCiting: 2,
  /** Close up, and the words read on as a citation does. */
  closeUpCiting: -3,
  /** Inside a line behind a closed sentence. */
  inside: 3,
  insideCloseUp: -1,
  insideCiting: -3,
  /** 条 is lost: `第十四 两人以上`. */
  unitLost: -2,
  /** The line before breaks off in mid-sentence, so this one goes on with it. */
  brokenOff: -6,
  /** Inside a quotation that was opened before. */
  quoted: -14,
} as const;

const headingLevels = new Map<string, Level>([
  ['编', 'part'],
  ['分编', 'subpart'],
  ['章', 'chapter'],
  ['节', 'section'],
]);

/** Longest heading, in UTF-16 units with its label. */
const longestHeading = 60;

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
    scanInside(text, line, { first, cursor, ordinals }, marks);
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
  if (text[at] !== '第') return null;
  const ordinal = readOrdinal(text, at, line.end);
  if (!ordinal || ordinal.main === 0) return null;
  const level = headingLevels.get(ordinal.unit);
  if (level) return quoted ? null : headingMark(text, line, { at, ordinal, level });
  if (ordinal.unit !== '条' && ordinal.unit !== '') return null;
  return articleMark(text, lines, line, { at, ordinal, quoted });
}

/** Behind a bracketed note that stands before the label: `【章名】 第一章`. */
function labelStart(text: string, line: Line): number {
  const char = text[line.start];
  if (char !== '【' && char !== '〖' && char !== '[') return line.start;
  if (char === '[' && text[line.start + 1] === '第') return line.start + 1;
  return readCaption(text, line.start, line.end)?.end ?? line.start;
}

function headingMark(
  text: string,
  line: Line,
  found: { at: number; ordinal: Ordinal; level: Level },
): Mark | null {
  const { at, ordinal, level } = found;
  const end = headingEnd(text, ordinal.end, line.end);
  if (end - at > longestHeading || endsSentence(text[end - 1])) return null;
  const setOff = ordinal.end >= line.end || isGap(text.charCodeAt(ordinal.end));
  if (!setOff && citesBehind(text, ordinal.end, line.end)) return null;
  const title = squeeze(text.slice(skipSeparator(text, ordinal.end, end), end));
  return {
    level,
    main: ordinal.main,
    sub: ordinal.sub,
    label: text.slice(at, ordinal.end),
    heading: title === '' ? null : title,
    start: at,
    body: end,
    line: line.index,
    weight: setOff ? weights.setOff : weights.closeUp,
    damaged: false,
  };
}

/** A heading ends with its line, or where an article follows in it: `第一章 总则 第一条 为了…`. */
function headingEnd(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + longestHeading);
  for (let here = at + 1; here < limit; here++) {
    if (text[here] !== '第' || !isGap(text.charCodeAt(here - 1))) continue;
    const ordinal = readOrdinal(text, here, end);
    if (ordinal?.unit === '条' && !citesBehind(text, ordinal.end, end)) return trimEnd(text, at, here);
  }
  return end;
}

function articleMark(
  text: string,
  lines: readonly Line[],
  line: Line,
  found: { at: number; ordinal: Ordinal; quoted: boolean },
): Mark | null {
  const { at, ordinal, quoted } = found;
  const lost = ordinal.unit === '';
  if (lost && !isGap(text.charCodeAt(ordinal.end))) return null;
  const setOff = ordinal.end >= line.end || setsOff(text, ordinal.end);
  const cites = citesBehind(text, ordinal.end, line.end);
  if (lost && cites) return null;
  let weight: number = setOff ? weights.setOff : weights.closeUp;
  if (cites) weight = setOff ? weights.setOffCiting : weights.closeUpCiting;
  if (lost) weight = weights.unitLost;
  if (quoted) weight += weights.quoted;
  if (breaksOff(text, lines[line.index - 1])) weight += weights.brokenOff;
  const mark = {
    level: 'article' as const,
    main: ordinal.main,
    sub: ordinal.sub,
    label: text.slice(at, ordinal.end),
    start: at,
    body: ordinal.end,
    line: line.index,
    weight,
    damaged: lost,
  };
  return ordinal.end < line.end ? withCaption(text, line.end, mark) : labelAlone(text, lines, mark);
}

/** A label alone on its line: 之一 and the caption may stand on the lines below it. */
function labelAlone(text: string, lines: readonly Line[], mark: Omit<Mark, 'heading'>): Mark {
  const below = lines[mark.line + 1];
  if (!below) return { ...mark, heading: null };
  const suffix = mark.sub === 0 ? readLoneSuffix(text, below.start, below.end) : null;
  if (suffix) {
    const label = text.slice(mark.start, suffix.end);
    return captionBelow(text, lines[mark.line + 2], { ...mark, sub: suffix.value, label, body: suffix.end });
  }
  return captionBelow(text, below, mark);
}

function captionBelow(text: string, below: Line | undefined, mark: Omit<Mark, 'heading'>): Mark {
  const caption = below ? readCaption(text, below.start, below.end) : null;
  return caption ? { ...mark, heading: caption.words, body: caption.end } : { ...mark, heading: null };
}

function withCaption(text: string, end: number, mark: Omit<Mark, 'heading'>): Mark {
  const at = skipSeparator(text, mark.body, end);
  const caption = readCaption(text, at, end);
  if (!caption) return { ...mark, heading: null, body: at };
  return { ...mark, heading: caption.words, body: skipSeparator(text, caption.end, end) };
}

const openers = '（(【〖〔［[〈<：:*';

function setsOff(text: string, at: number): boolean {
  return isGap(text.charCodeAt(at)) || openers.includes(text[at] ?? '');
}

function skipSeparator(text: string, at: number, end: number): number {
  let here = skipGaps(text, at, end);
  while (here < end && '：:*#'.includes(text[here] ?? '')) here = skipGaps(text, here + 1, end);
  return here;
}

/** A long line that ends in mid-sentence: what follows goes on with it. */
function breaksOff(text: string, line: Line | undefined): boolean {
  if (!line || line.end - line.start < 12) return false;
  const last = text[line.end - 1];
  return !endsSentence(last) && !closes(last) && text[line.start] !== '第';
}

interface Inside {
  /** The mark at the head of the line. */
  readonly first: Mark | null;
  readonly cursor: QuotationCursor;
  readonly ordinals: Occurrences;
}

/** Labels inside a line, behind a closed sentence and outside quotations. */
function scanInside(text: string, line: Line, { first, cursor, ordinals }: Inside, marks: Mark[]): void {
  const from = first ? first.body : line.start + 1;
  const glued = first !== null && first.level !== 'article';
  for (let at = ordinals.from(from); at < line.end; at = ordinals.from(at + 1)) {
    const mark = insideMark(text, line, at, glued && trimEnd(text, line.start, at) === from);
    if (mark && !cursor.holds(at)) marks.push(mark);
  }
}

function insideMark(text: string, line: Line, at: number, glued: boolean): Mark | null {
  const before = trimEnd(text, line.start, at);
  if (!glued && !'。；;！!？?”）)'.includes(text[before - 1] ?? ' ')) return null;
  const ordinal = readOrdinal(text, at, line.end);
  if (!ordinal || ordinal.main === 0) return null;
  const level = headingLevels.get(ordinal.unit);
  if (level) return headingMark(text, line, { at, ordinal, level });
  if (ordinal.unit !== '条') return null;
  const setOff = setsOff(text, ordinal.end);
  const cites = citesBehind(text, ordinal.end, line.end);
  if (cites && !setOff) return null;
  let weight: number = setOff ? weights.inside : weights.insideCloseUp;
  if (cites) weight = weights.insideCiting;
  if (glued) weight = weights.closeUp;
  return withCaption(text, line.end, {
    level: 'article',
    main: ordinal.main,
    sub: ordinal.sub,
    label: text.slice(at, ordinal.end),
    start: at,
    body: ordinal.end,
    line: line.index,
    weight,
    damaged: false,
  });
}

/** A title without the blanks it was spread by: `总　　则` is 总则. */
export function squeeze(words: string): string {
  let out = '';
  for (const char of words) if (!isGap(char.charCodeAt(0)) && char !== '#' && char !== '*') out += char;
  return out;
}
