import { readNumber } from '../../law/numerals.ts';
import { findMoments, type Moment, numeral } from './moment.ts';

/** 三十日, 15个工作日, 一个月: a length of time. */
export interface Length {
  readonly count: number;
  readonly unit: 'day' | 'workday' | 'month';
}

/** Where a period begins. 见报之日 is a day that the notice does not know. */
export type Beginning = Moment | 'publication' | 'day after publication' | 'unknown' | null;

/** Where it ends: on a day, or so long after its beginning, so long after the end it had before, or not told here. */
export type Ending =
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'length'; readonly length: Length; readonly since: Moment | 'publication' }
  | { readonly kind: 'extension'; readonly length: Length }
  | { readonly kind: 'open' };

/** A period or time limit as one sentence words it, with the words around it that tell what it is for. */
export interface Period {
  readonly from: Beginning;
  readonly to: Ending;
  /** How the limit is put: both ends, a length, 前 and 止, 截止 and 至, a day alone, a bare length … */
  readonly shape: 'range' | 'length' | 'before' | 'until' | 'at' | 'bare length' | 'extension' | 'start';
  /** The words that say so, and those of the clause before and behind, up to a comma or another day. */
  readonly words: string;
  readonly before: string;
  readonly behind: string;
  /** Place in the text, for order. */
  readonly start: number;
}

const M = '\uE000';
const published =
  '(?:(?:发布|公布|公告|公示|刊登|刊发|刊载|登载|发出|印发|张贴|挂网|上网|公开|下发)(?:之?日|之时|当[日天])|即日|今[日天]|本日)';
const inPress = '(?:见报|登报)之?日';
const nextDay = '(?:发布|公布|公告|公示|刊登|刊发|发出|印发|张贴|挂网)(?:之?日)?的?(?:次日|第二[日天]|翌日)';
const length = `(半|${numeral})\\s?个?(法定工作日|工作日|自然日|日历[日天]|[天日月周]|星期|礼拜)`;
const within = '(?:之内|以内|内|止|期满|截止|为止|的?时间)?';
const till = '(?:截?止?(?:至|到)|-{1,3}|~{1,2})';
const sameDay = `(?:[(,](?:即|截至|截止|至|到|也就是)[^${M}。;]{0,10}?${M})?`;
const filler = `[^${M}。;]{0,24}?`;
const starts = '(?:之?日)?(?:起|开始|始)?(?:计算?|算起?)?[,、]?';

interface Rule {
  readonly shape: Period['shape'];
  readonly pattern: RegExp;
  read(found: RegExpExecArray, moments: readonly Moment[]): Pick<Period, 'from' | 'to'> | null;
}

const at = (moment: Moment | undefined): Ending | null => (moment ? { kind: 'moment', moment } : null);
const both = (from: Beginning | undefined, to: Ending | null): Pick<Period, 'from' | 'to'> | null =>
  to ? { from: from ?? null, to } : null;

/** Tried in this order; a place that one has read is not read again. */
const rules: readonly Rule[] = [
  {
    shape: 'range',
    pattern: new RegExp(`${M}${starts}(?:开始)?${till}${M}`, 'g'),
    read: (_, [first, second]) => both(first, at(second)),
  },
  {
    shape: 'range',
    pattern: new RegExp(
      `(?:开始|起始|起)(?:时间|日期|日)?[为是:,]?${M}[^${M}。]{0,12}(?:截止|结束|终止|止)(?:时间|日期|日)?[为是:,]?${M}`,
      'g',
    ),
    read: (_, [first, second]) => both(first, at(second)),
  },
  {
    shape: 'range',
    pattern: new RegExp(`(?:(${nextDay})|(${published})|(${inPress}))${starts}(?:开始)?${till}${M}`, 'g'),
    read: (found, [first]) => both(beginningOf(found), at(first)),
  },
  {
    shape: 'length',
    pattern: new RegExp(
      `(?:(${nextDay})|(${published}))(?:起|后)?(?:计算?|算起?)?[,、]?(?:的)?${filler}${length}${within}${sameDay}`,
      'g',
    ),
    read: (found, [told]) =>
      both(beginningOf(found), at(told) ?? lengthSince(found[3], found[4], 'publication')),
  },
  {
    shape: 'length',
    pattern: new RegExp(
      `${length}(?:之内|以内|内)?[,、(]{0,2}[^${M}。;]{0,24}?(?:自|从)[^${M}。;,]{0,24}?(?:(${nextDay})|(${published}))`,
      'g',
    ),
    read: (found) => both(beginningOf(found.slice(2)), lengthSince(found[1], found[2], 'publication')),
  },
  {
    shape: 'length',
    pattern: new RegExp(`(?:发布|公布|公告|公示|刊登)后${length}(?:之内|以内|内)`, 'g'),
    read: (found) => both('publication', lengthSince(found[1], found[2], 'publication')),
  },
  {
    shape: 'length',
    pattern: new RegExp(`${M}(?:起|开始)(?:计算?|算起?)?[,、]?${filler}${length}${within}`, 'g'),
    read: (found, [first]) => both(first, first ? lengthSince(found[1], found[2], first) : null),
  },
  {
    shape: 'length',
    pattern: new RegExp(`${length}(?:之内|以内|内)?[,、(]{0,2}(?:自|从)${M}起`, 'g'),
    read: (found, [first]) => both(first, first ? lengthSince(found[1], found[2], first) : null),
  },
  {
    shape: 'until',
    pattern: new RegExp(
      `(?:延长|顺延|延期|推迟|延后)${length},?即?(?:延长|顺延|延期|截止)?(?:至|到)${M}`,
      'g',
    ),
    read: (_, [first]) => both(null, at(first)),
  },
  {
    shape: 'before',
    pattern: new RegExp(
      `${M}(?:下班|营业终了)?(?:或?之?前|或?以前|止|截止(?!时间|日期|日|到|至)|为止|结束|截稿|期满|到期)`,
      'g',
    ),
    read: (_, [first]) => both(null, at(first)),
  },
  {
    shape: 'until',
    pattern: new RegExp(
      '(?:截止|截至|延长|延期|顺延|推迟|延后|延|最迟|至迟|不迟于|不晚于|不得迟于|止于|应为|应是|正确的?|更正为|改为|调整为|变更为|修正为|' +
        '更改为|期限为|期限:|结束时间|结束日期|持续|开放|征求意见|征集意见|受理)(?:征求意见)?的?(?:时间|日期|日|期限?)?仍?' +
        `[至到于为是在:,]{0,2}(?:定为)?["“]?${M}`,
      'g',
    ),
    read: (_, [first]) => both(null, at(first)),
  },
  {
    shape: 'extension',
    pattern: new RegExp(
      `(?:顺延|延长|延期|推迟|延后)(?:征求意见)?(?:的)?(?:时间|期限|日期)?(?:至|到)?(?:再)?${length}`,
      'g',
    ),
    read: (found) => {
      const extent = lengthOf(found[1], found[2]);
      return extent && both(null, { kind: 'extension', length: extent });
    },
  },
  {
    shape: 'bare length',
    pattern: new RegExp(`(?:为期|期限|公示期|公告期|时间|期间)(?:一共|共计|共)?[为是:]?${length}`, 'g'),
    read: (found) => both('publication', lengthSince(found[1], found[2], 'publication')),
  },
  {
    shape: 'start',
    pattern: new RegExp(`(?:(${nextDay})|(${published}))起(?=[^${M}。;,]{0,16}(?:征求|征集|公示))`, 'g'),
    read: (found) => both(beginningOf(found), { kind: 'open' }),
  },
  {
    shape: 'start',
    pattern: new RegExp(`(?:开始|起始)(?:时间|日期|日)[为是:,]?${M}`, 'g'),
    read: (_, [first]) => both(first, { kind: 'open' }),
  },
  {
    shape: 'at',
    pattern: new RegExp(`(?:时间|日期)(?:定于|[为是:])?${M}`, 'g'),
    read: (_, [first]) => both(null, at(first)),
  },
];

function beginningOf(found: readonly (string | undefined)[]): Beginning {
  if (found[1] !== undefined) return 'day after publication';
  return found[2] !== undefined ? 'publication' : 'unknown';
}

function lengthSince(
  count: string | undefined,
  unit: string | undefined,
  since: Moment | 'publication',
): Ending | null {
  const length = lengthOf(count, unit);
  return length && { kind: 'length', length, since };
}

/** Half a month is fifteen days, a week seven. */
function lengthOf(count: string | undefined, unit: string | undefined): Length | null {
  if (count === undefined || unit === undefined) return null;
  if (count === '半') return unit === '月' ? { count: 15, unit: 'day' } : null;
  const number = readNumber(count);
  if (number === null || number < 1 || number > 400) return null;
  if (unit.includes('工作日')) return { count: number, unit: 'workday' };
  if (unit === '月') return { count: number, unit: 'month' };
  return { count: /周|星期|礼拜/.test(unit) ? number * 7 : number, unit: 'day' };
}

/** Every period and limit that the text words, in the order of the text. */
export function findPeriods(text: string): Period[] {
  const { marked, moments, marksBefore } = mark(text);
  const taken = new Uint8Array(marked.length);
  const found: Period[] = [];
  for (const rule of rules) {
    for (const match of marked.matchAll(rule.pattern)) {
      const end = match.index + match[0].length;
      if (taken.subarray(match.index, end).includes(1)) continue;
      const read = rule.read(match, moments.slice(marksBefore[match.index], marksBefore[end]));
      if (!read) continue;
      taken.fill(1, match.index, end);
      found.push({ ...read, shape: rule.shape, words: match[0], ...surroundings(marked, match.index, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

interface Marked {
  /** The text without blanks, each day in it one mark. */
  readonly marked: string;
  readonly moments: readonly Moment[];
  /** How many marks stand before each unit. */
  readonly marksBefore: Uint32Array;
}

function mark(text: string): Marked {
  const moments = findMoments(text);
  const parts: string[] = [];
  let here = 0;
  for (const moment of moments) {
    parts.push(text.slice(here, moment.start), M);
    here = moment.end;
  }
  const marked = [...parts, text.slice(here)]
    .join('')
    .replace(/\t/g, ',')
    .replace(/[\s[\]]/g, '');
  const marksBefore = new Uint32Array(marked.length + 1);
  for (let i = 0; i < marked.length; i++)
    marksBefore[i + 1] = (marksBefore[i] ?? 0) + (marked[i] === M ? 1 : 0);
  return { marked, moments, marksBefore };
}

const clauseEnds = `,;。${M}`;
const reach = 80;

function surroundings(
  marked: string,
  start: number,
  end: number,
): Pick<Period, 'before' | 'behind' | 'start'> {
  let left = start;
  while (left > 0 && start - left < reach && !clauseEnds.includes(marked.charAt(left - 1))) left--;
  let right = end;
  while (right < marked.length && right - end < reach && !clauseEnds.includes(marked.charAt(right))) right++;
  return { before: marked.slice(left, start), behind: marked.slice(end, right), start };
}
