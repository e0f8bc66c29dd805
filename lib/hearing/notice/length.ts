import { readNumber } from '../../law/numerals.ts';
import { numeral } from './moment.ts';

/** 三十日, 15个工作日, 一个月: a length of time. */
export interface Length {
  readonly count: number;
  readonly unit: 'day' | 'workday' | 'month';
}

/** Pattern of a length, as two groups: count and unit. 5月 alone is a month's name and no length. */
export const lengthPattern = `(半|${numeral})\\s?(个?(?:法定工作日|工作日|自然日|日历[日天]|星期|礼拜)|[天日周]|个月|月(?=之?内|以内))`;

/** Half a month is fifteen days, a week seven. */
export function lengthOf(count: string | undefined, unit: string | undefined): Length | null {
  if (count === undefined || unit === undefined) return null;
  if (count === '半') return unit.endsWith('月') ? { count: 15, unit: 'day' } : null;
  const number = readNumber(count);
  if (number === null || number < 1 || number > 400) return null;
  if (unit.includes('工作日')) return { count: number, unit: 'workday' };
  if (unit.endsWith('月')) return { count: number, unit: 'month' };
  return { count: /周|星期|礼拜/.test(unit) ? number * 7 : number, unit: 'day' };
}
