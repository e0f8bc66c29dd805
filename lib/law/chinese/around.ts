import { endsSentence, skipGaps, squeeze } from '../characters.ts';
import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';
import { isNumeral, readNumber } from '../numerals.ts';
import { weights } from './weights.ts';

/** Longest title line of an annex, in UTF-16 units. */
const longestAnnexTitle = 60;

const annexWords = ['附件', '附录', '附錄', '附表', '附图', '附圖', '附'];

/** 附件一：…, 附录, 附： at the head of a line, as a mark of level annex. */
export function annexMark(text: string, line: Line): Mark | null {
  if (text[line.start] !== '附') return null;
  const word = annexWords.find((each) => text.startsWith(each, line.start));
  if (word === undefined || line.end - line.start > longestAnnexTitle) return null;
  const digits = numeralsBehind(text, line.start + word.length, line.end);
  const behind = skipGaps(text, digits.end, line.end);
  const char = text[behind] ?? '';
  const bare = behind >= line.end;
  if (word === '附' && !(bare || '：:'.includes(char))) return null;
  if (!bare && !'：:．.、（('.includes(char) && behind === digits.end) return null;
  if (endsSentence(text[line.end - 1]) && !'：:'.includes(text[line.end - 1] ?? '')) return null;
  const title = squeeze(text.slice('：:'.includes(char) ? behind + 1 : behind, line.end));
  return {
    level: 'annex',
    main: digits.value,
    sub: 0,
    label: text.slice(line.start, digits.end),
    heading: title === '' ? null : title,
    start: line.start,
    body: line.end,
    line: line.index,
    weight: weights.setOff,
    damaged: false,
  };
}

function numeralsBehind(text: string, at: number, end: number): { value: number | null; end: number } {
  const start = skipGaps(text, at, end);
  let here = start;
  while (here < end && here - start < 6 && isNumeral(text[here])) here++;
  return here === start
    ? { value: null, end: at }
    : { value: readNumber(text.slice(start, here)), end: here };
}

const preambleWords = new Set(['序言', '前言', '引言', '序']);

/** 序　　言 alone on its line. */
export function preambleMark(text: string, line: Line): Mark | null {
  const first = text[line.start] ?? '';
  if (!'序前引'.includes(first) || line.end - line.start > 12) return null;
  const words = squeeze(text.slice(line.start, line.end));
  if (!preambleWords.has(words)) return null;
  return {
    level: 'preamble',
    main: null,
    sub: 0,
    label: words,
    heading: null,
    start: line.start,
    body: line.end,
    line: line.index,
    weight: weights.setOff,
    damaged: false,
  };
}

/** Shortest line that counts as the words of an introduction, in UTF-16 units. */
const shortestProse = 12;

interface Opening {
  /** Index of the line of the first heading or article. */
  readonly before: number;
  /** Lines of a table of contents. */
  readonly aside: ReadonlySet<number>;
}

/**
 * The words before the first heading or article: `为了…，制定本规定。` Title, source notes and dates stand above
 * them and are no sentences. Null where there are none.
 */
export function introductionMark(text: string, lines: readonly Line[], place: Opening): Mark | null {
  const head = lines.slice(0, place.before);
  const above = head.slice(behindTitle(text, head));
  const line = above.find((each) => !place.aside.has(each.index) && isProse(text, each));
  if (!line) return null;
  return {
    level: 'preamble',
    main: null,
    sub: 0,
    label: '',
    heading: null,
    start: line.start,
    body: line.start,
    line: line.index,
    weight: weights.setOff,
    damaged: false,
  };
}

/**
 * The lines of an order of promulgation stand above the title that they name: 《清屿市养犬管理办法》已经…通过, then
 * 清屿市养犬管理办法 on a line of its own. The first line behind that title; 0 where no such order is there.
 */
function behindTitle(text: string, head: readonly Line[]): number {
  let named = '';
  let behind = 0;
  for (const [at, line] of head.slice(0, orderReach).entries()) {
    const words = sameMarks(squeeze(text.slice(line.start, Math.min(line.end, line.start + longestOrder))));
    if (words.length >= shortestTitle && named.includes(`《${words}》`)) behind = at + 1;
    named += words;
  }
  return behind;
}

const shortestTitle = 4;
/** An order and the title that it names stand within as many lines: what is compared with all before it must end. */
const orderReach = 60;
/** As much of a line as may name a title, in UTF-16 units. */
const longestOrder = 400;

/** Inside 《》 the marks of an inner title are 〈〉. */
function sameMarks(words: string): string {
  return words.replaceAll('〈', '《').replaceAll('〉', '》');
}

function isProse(text: string, line: Line): boolean {
  if (line.end - line.start < shortestProse || '（(【[〔'.includes(text[line.start] ?? '')) return false;
  return endsSentence(text[line.end - 1]);
}
