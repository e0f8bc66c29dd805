import { readNumber } from '../../law/numerals.ts';
import { addDays, type Day, dayOf, daysBetween, daysIn, partsOf, weekdayOf } from './calendar.ts';

/** A day as written, with a clock time where one is written; `start` and `end` in the text it was read from. */
export type Moment = { readonly start: number; readonly end: number; readonly time: string | null } & Written;

type Written =
  | {
      readonly kind: 'date';
      /** null where no year is written. */
      readonly year: number | 'this' | 'next' | null;
      readonly month: number | 'this' | 'next';
      readonly day: number | 'last';
    }
  | { readonly kind: 'weekday'; readonly week: 'this' | 'next'; readonly weekday: number };

/** One to four numerals; days, months and counts are no longer than that. */
export const numeral = '[\\d零〇一二两三四五六七八九十廿卅百]{1,4}';
const year =
  '(\\d{4}|[〇零一二三四五六七八九十OoΟ0]{4,5}|二千[零〇]?[一二三四五六七八九十]{1,3})\\s?年|([今本明次同当])年度?';
const month = '(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?月份?';
const day = '(\\d{1,2}|[一二三四五六七八九十廿卅]{1,4})\\s?[日号](?![楼院线馆])|(底|末)';
const shapes: readonly (readonly [string, (found: RegExpExecArray) => Written | null])[] = [
  [`(?:${year})\\s?,?\\s?${month}\\s?(?:${day})`, readFull],
  ['(\\d{4})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,2})日?(?!\\d)', readDashed],
  [`${month}\\s?(?:${day})`, readMonthDay],
  [`(本|当|这个|下个?|次)月\\s?(?:${day})`, readRelativeMonth],
  [`(?:${year})\\s?(底|末)`, readYearEnd],
  ['(本|这|下)个?(?:周|星期)([一二三四五六日天])', readWeekday],
];
const weekday = '\\s?(?:\\(\\s?(?:星期|周|礼拜)[一二三四五六日天]\\s?\\)|(?:星期|周)[一二三四五六日天])?';
const included = '(?:\\(含(?:当[日天]|本[日数])?\\))?';
const clock =
  '(?:T|\\s|,)?(上午|下午|中午|正午|晚上?|凌晨|早上?|傍晚|夜间|午夜)?\\s?' +
  `(?:(\\d{1,2})\\s?:\\s?(\\d{2})(?::\\d{2})?[时分]?|(${numeral})\\s?[时点](?:整|钟|(半)|(${numeral})\\s?分)?)`;
const tail = new RegExp(`${weekday}${included}(?:${clock})?${included}`, 'y');
/** A day does not begin within a number. */
const withinNumber = /[\d零一二三四五六七八九十]/;
const heads = shapes.map(([source, read]) => ({ pattern: new RegExp(source, 'g'), read }));

/** Every day written in the text, in order, none overlapping. */
export function findMoments(text: string): Moment[] {
  const taken = new Uint8Array(text.length);
  const found: Moment[] = [];
  const take = (written: Written, start: number, headEnd: number): Moment => {
    const moment = { ...written, ...readTail(text, headEnd), start };
    taken.fill(1, start, moment.end);
    found.push(moment);
    return moment;
  };
  for (const { pattern, read } of heads) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (taken[match.index] || taken[end - 1] || withinNumber.test(text.charAt(match.index - 1))) continue;
      const written = read(match);
      if (!written) continue;
      const moment = take(written, match.index, end);
      const second = readShortEnd(text, moment);
      if (second) take(second.written, second.start, second.end);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const shortEnd =
  /\s?(?:-{1,2}|~{1,2}|至|到)\s?(?:(\d{1,2}|[一二三四五六七八九十廿卅]{1,4})[日号]|(\d{1,2})([-/.])(\d{1,2}))(?![\d.])/y;

/** 20日 of 5月1日至20日, 6.20 of 2026.5.20-6.20. */
function readShortEnd(text: string, first: Moment): { written: Written; start: number; end: number } | null {
  if (first.kind !== 'date') return null;
  shortEnd.lastIndex = first.end;
  const match = shortEnd.exec(text);
  if (!match) return null;
  const [all, dayPart, monthPart, , dottedDay] = match;
  const month = monthPart === undefined ? first.month : readNumber(monthPart);
  const day = readNumber(dayPart ?? dottedDay ?? '');
  if (month === null || day === null || day < 1 || day > 31) return null;
  const end = first.end + all.length;
  const start = end - all.replace(/^\s?(?:-{1,2}|~{1,2}|至|到)\s?/, '').length;
  return { written: { kind: 'date', year: null, month, day }, start, end };
}

function readTail(text: string, from: number): { end: number; time: string | null } {
  tail.lastIndex = from;
  const match = tail.exec(text);
  if (!match) return { end: from, time: null };
  const [all, half, hour, minute, hourWord, halfPast, minuteWord] = match;
  const end = from + all.trimEnd().length;
  const h = hour ?? hourWord;
  if (h === undefined) return { end, time: null };
  const minutes = halfPast ? 30 : readNumber(minute ?? minuteWord ?? '0');
  const time = timeOf(half ?? '', readNumber(h), minutes);
  return time === null ? { end: from, time: null } : { end, time };
}

function timeOf(half: string, hour: number | null, minute: number | null): string | null {
  if (hour === null || minute === null || hour > 24 || minute > 59) return null;
  const afternoon = /下午|晚|傍晚|夜间/.test(half) || (/中午|正午/.test(half) && hour < 4);
  const midnight = /晚|夜/.test(half) && hour === 12;
  const full = midnight ? 24 : afternoon && hour < 12 ? hour + 12 : hour;
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function readYear(digits: string | undefined, word: string | undefined): number | 'this' | 'next' | null {
  if (digits !== undefined) return readNumber(digits.replace(/[OoΟ]/g, '0'));
  if (word === undefined) return null;
  return word === '明' || word === '次' ? 'next' : 'this';
}

function readFull([, digits, word, monthPart, dayPart, last]: RegExpExecArray): Written | null {
  const year = readYear(digits, word);
  if (typeof year === 'number' && (year < 1900 || year > 2200)) return null;
  return monthDay(year, monthPart, dayPart, last);
}

function readDashed([, yearPart, , monthPart, dayPart]: RegExpExecArray): Written | null {
  const year = Number(yearPart);
  return year < 1900 || year > 2200 ? null : monthDay(year, monthPart, dayPart, undefined);
}

function readMonthDay([, monthPart, dayPart, last]: RegExpExecArray): Written | null {
  return monthDay(null, monthPart, dayPart, last);
}

function readRelativeMonth([, which, dayPart, last]: RegExpExecArray): Written | null {
  const day = last === undefined ? readNumber(dayPart ?? '') : 'last';
  if (day === null || (day !== 'last' && (day < 1 || day > 31))) return null;
  return { kind: 'date', year: null, month: /下|次/.test(which ?? '') ? 'next' : 'this', day };
}

function readYearEnd([, digits, word]: RegExpExecArray): Written {
  return { kind: 'date', year: readYear(digits, word), month: 12, day: 'last' };
}

function readWeekday([, which, name]: RegExpExecArray): Written {
  const weekday = '一二三四五六日'.indexOf(name === '天' ? '日' : (name ?? '一')) + 1;
  return { kind: 'weekday', week: which === '下' ? 'next' : 'this', weekday };
}

function monthDay(
  year: number | 'this' | 'next' | null,
  monthPart: string | undefined,
  dayPart: string | undefined,
  last: string | undefined,
): Written | null {
  const month = readNumber(monthPart ?? '');
  const day = last === undefined ? readNumber(dayPart ?? '') : 'last';
  if (month === null || month < 1 || month > 12 || day === null) return null;
  if (day !== 'last' && (day < 1 || day > 31)) return null;
  return { kind: 'date', year, month, day };
}

/** What a moment is reckoned from where it leaves something out. */
export interface Bearings {
  /** The day the notice was published, null where it is not known. */
  readonly published: Day | null;
  /** A day that this one follows: the beginning of its period. */
  readonly after?: Day | null;
}

/** The day meant, without its time; null where what is missing cannot be known, or there is no such day. */
export function dayMeant(moment: Moment, bearings: Bearings): Day | null {
  const base = bearings.after ?? bearings.published;
  if (moment.kind === 'weekday') {
    if (bearings.published === null) return null;
    const monday = addDays(bearings.published, 1 - weekdayOf(bearings.published));
    return addDays(monday, moment.weekday - 1 + (moment.week === 'next' ? 7 : 0));
  }
  if (typeof moment.year === 'number' && typeof moment.month === 'number') {
    return place(moment.year, moment.month, moment.day);
  }
  if (base === null) return null;
  const { year, month } = partsOf(base);
  if (typeof moment.month !== 'number') {
    const total = year * 12 + month - 1 + (moment.month === 'next' ? 1 : 0);
    return place(Math.floor(total / 12), (total % 12) + 1, moment.day);
  }
  if (moment.year !== null) return place(moment.year === 'next' ? year + 1 : year, moment.month, moment.day);
  return bearings.after
    ? firstSince(base, moment.month, moment.day)
    : nearest(base, moment.month, moment.day);
}

/** The day and the time: `2026-05-20`, `2026-05-20T24:00`. */
export function withTime(day: Day, time: string | null): string {
  return time === null ? day : `${day}T${time}`;
}

function place(year: number, month: number, day: number | 'last'): Day | null {
  return dayOf(year, month, day === 'last' ? daysIn(year, month) : day);
}

/** A period runs forward: 12月20日至1月20日 ends in the next year. */
function firstSince(base: Day, month: number, day: number | 'last'): Day | null {
  const { year } = partsOf(base);
  const same = place(year, month, day);
  return same !== null && same < base ? place(year + 1, month, day) : same;
}

/** The year that brings the day closest to the base; in December, 1月20日 is next year's. */
function nearest(base: Day, month: number, day: number | 'last'): Day | null {
  const { year } = partsOf(base);
  let best: Day | null = null;
  for (const candidate of [
    place(year, month, day),
    place(year + 1, month, day),
    place(year - 1, month, day),
  ]) {
    if (candidate === null) continue;
    if (best === null || Math.abs(daysBetween(base, candidate)) < Math.abs(daysBetween(base, best)))
      best = candidate;
  }
  return best;
}
