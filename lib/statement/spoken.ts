import { writeNumber } from '../law/numerals.ts';

/** Characters a minute where nothing is measured yet: calm reading in front of others (mock 4). */
export const DEFAULT_RATE = 180;

/** Slower and faster than anyone speaks; a stopwatch left running measures nothing. */
export const RATES = { slowest: 80, fastest: 400 } as const;

/**
 * How many characters a text is when it is spoken: a Chinese character is one, a number as many as it is read
 * with (200 is 二百, 2026年 is 二〇二六, 15% is 百分之十五), a Latin word its syllables, letters of an abbreviation
 * one each. Pauses at punctuation are in the rate.
 */
export function spokenLength(text: string): number {
  let length = 0;
  for (const [part] of text.normalize('NFKC').matchAll(spokenParts)) length += lengthOfPart(part);
  return length;
}

const spokenParts =
  /\d[\d,]*(?:\.\d+)?(?:年|%|‰)?|\p{Script=Latin}+(?:['-]\p{Script=Latin}+)*|[\p{Script=Han}〇]|[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

function lengthOfPart(part: string): number {
  if (/^\d/.test(part)) return lengthOfNumber(part);
  if (/^\p{Script=Latin}/u.test(part)) return lengthOfWord(part);
  return 1;
}

function lengthOfNumber(written: string): number {
  const [whole = '', fraction = ''] = written.replace(/[,年%‰]/g, '').split('.');
  const year = written.endsWith('年');
  const readByDigit = (year && whole.length === 4) || whole.length > 8 || /^0\d/.test(whole);
  const own = readByDigit ? whole.length : lengthOfValue(Number(whole));
  const point = fraction === '' ? 0 : 1 + fraction.length;
  return own + point + (year ? 1 : /[%‰]$/.test(written) ? 3 : 0);
}

/** 万 and 亿 as they are spoken. */
function lengthOfValue(value: number): number {
  if (value < 10_000) return writeNumber(value).length;
  const rest = value % 10_000;
  return writeNumber(Math.floor(value / 10_000)).length + 1 + (rest === 0 ? 0 : writeNumber(rest).length);
}

function lengthOfWord(word: string): number {
  if (word === word.toUpperCase() && word.length <= 6) return word.length;
  return Math.max(1, word.toLowerCase().match(/[aeiouyà-öø-ÿ]+/gu)?.length ?? 1);
}

/** Seconds that a text takes at a rate of characters a minute. */
export function secondsOf(text: string, rate: number): number {
  return (spokenLength(text) * 60) / rate;
}

/** One stretch of a rehearsal: what was read, and how long it took. */
export interface Rehearsed {
  readonly text: string;
  readonly seconds: number;
}

/** Characters a minute over all that was rehearsed; null where it is too little, or no one speaks so. */
export function measuredRate(rehearsed: readonly Rehearsed[]): number | null {
  const seconds = rehearsed.reduce((sum, each) => sum + each.seconds, 0);
  const length = rehearsed.reduce((sum, { text }) => sum + spokenLength(text), 0);
  if (seconds < SHORTEST_MEASURE) return null;
  const rate = Math.round((length * 60) / seconds);
  return rate < RATES.slowest || rate > RATES.fastest ? null : rate;
}

/** Less than this many seconds of reading tell nothing of a rate. */
const SHORTEST_MEASURE = 10;
