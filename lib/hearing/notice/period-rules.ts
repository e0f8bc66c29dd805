import { type Length, lengthOf, lengthPattern } from './length.ts';
import type { Moment } from './moment.ts';

/** Where a period begins. 见报之日 is a day that the notice does not know. */
export type Beginning = Moment | 'publication' | 'day after publication' | 'unknown' | null;

/** Where it ends: on a day, or so long after its beginning, so long after the end it had before, or not told here. */
export type Ending =
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'length'; readonly length: Length; readonly since: Moment | 'publication' }
  | { readonly kind: 'extension'; readonly length: Length }
  | { readonly kind: 'open' };

/** How a limit is put: both ends, a length, 前 and 止, 截止 and 至, a day alone, a bare length … */
export type Shape = 'range' | 'length' | 'before' | 'until' | 'at' | 'bare length' | 'extension' | 'start';

interface Ends {
  readonly from: Beginning;
  readonly to: Ending;
}

/** Stands for a day in the text that the rules read. */
export const dayMark = '\uE000';
const published =
  '(?:(?:发布|公布|公告|公示|刊登|刊发|刊载|登载|发出|印发|张贴|挂网|上网|公开|下发)(?:之?日|之时|当[日天])|即日|今[日天]|本日)';
const inPress = '(?:见报|登报)之?日';
const nextDay = '(?:发布|公布|公告|公示|刊登|刊发|发出|印发|张贴|挂网)(?:之?日)?的?(?:次日|第二[日天]|翌日)';
const within = '(?:之内|以内|内|止|期满|截止|为止|的?时间)?';
const till = '(?:截?止?(?:至|到)|-{1,3}|~{1,2})';
const sameDay = `(?:[(,](?:即|截至|截止|至|到|也就是)[^${dayMark}。;]{0,10}?${dayMark})?`;
const filler = `[^${dayMark}。;]{0,24}?`;
const starts = '(?:之?日)?(?:起|开始|始)?(?:计算?|算起?)?[,、]?';

export interface PeriodRule {
  readonly shape: Shape;
  readonly pattern: RegExp;
  read(found: RegExpExecArray, moments: readonly Moment[]): Ends | null;
}

const at = (moment: Moment | undefined): Ending | null => (moment ? { kind: 'moment', moment } : null);
const both = (from: Beginning | undefined, to: Ending | null): Ends | null =>
  to ? { from: from ?? null, to } : null;

/** Tried in this order; a place that one has read is not read again. */
export const periodRules: readonly PeriodRule[] = [
  {
    shape: 'range',
    pattern: new RegExp(`${dayMark}${starts}(?:开始)?${till}${dayMark}`, 'g'),
    read: (_, [first, second]) => both(first, at(second)),
  },
  {
    shape: 'range',
    pattern: new RegExp(
      `(?:开始|起始|起)(?:时间|日期|日)?[为是:,]?${dayMark}[^${dayMark}。]{0,12}(?:截止|结束|终止|止)(?:时间|日期|日)?[为是:,]?${dayMark}`,
      'g',
    ),
    read: (_, [first, second]) => both(first, at(second)),
  },
  {
    shape: 'range',
    pattern: new RegExp(
      `(?:(${nextDay})|(${published})|(${inPress}))${starts}(?:开始)?${till}${dayMark}`,
      'g',
    ),
    read: (found, [first]) => both(beginningOf(found), at(first)),
  },
  {
    shape: 'length',
    pattern: new RegExp(
      `(?:(${nextDay})|(${published}))(?:起|后)?(?:计算?|算起?)?[,、]?(?:的)?${filler}${lengthPattern}${within}${sameDay}`,
      'g',
    ),
    read: (found, [told]) =>
      both(beginningOf(found), at(told) ?? lengthSince(found[3], found[4], 'publication')),
  },
  {
    shape: 'length',
    pattern: new RegExp(
      `${lengthPattern}(?:之内|以内|内)?[,、(]{0,2}[^${dayMark}。;]{0,24}?(?:自|从)[^${dayMark}。;,]{0,24}?(?:(${nextDay})|(${published}))`,
      'g',
    ),
    read: (found) => both(beginningOf(found.slice(2)), lengthSince(found[1], found[2], 'publication')),
  },
  {
    shape: 'length',
    pattern: new RegExp(`(?:发布|公布|公告|公示|刊登)后${lengthPattern}(?:之内|以内|内)`, 'g'),
    read: (found) => both('publication', lengthSince(found[1], found[2], 'publication')),
  },
  {
    shape: 'length',
    pattern: new RegExp(`${dayMark}(?:起|开始)(?:计算?|算起?)?[,、]?${filler}${lengthPattern}${within}`, 'g'),
    read: (found, [first]) => both(first, first ? lengthSince(found[1], found[2], first) : null),
  },
  {
    shape: 'length',
    pattern: new RegExp(`${lengthPattern}(?:之内|以内|内)?[,、(]{0,2}(?:自|从)${dayMark}起`, 'g'),
    read: (found, [first]) => both(first, first ? lengthSince(found[1], found[2], first) : null),
  },
  {
    shape: 'until',
    pattern: new RegExp(
      `(?:延长|顺延|延期|推迟|延后)${lengthPattern},?即?(?:延长|顺延|延期|截止)?(?:至|到)${dayMark}`,
      'g',
    ),
    read: (_, [first]) => both(null, at(first)),
  },
  {
    shape: 'before',
    pattern: new RegExp(
      `${dayMark}(?:下班|营业终了)?(?:或?之?前|或?以前|止|截止(?!时间|日期|日|到|至)|为止|结束|截稿|期满|到期)`,
      'g',
    ),
    read: (_, [first]) => both(null, at(first)),
  },
  {
    shape: 'until',
    pattern: new RegExp(
      '(?:截止|截至|延长|延期|顺延|推迟|延后|延|最迟|至迟|不迟于|不晚于|不得迟于|止于|应为|应是|正确的?|更正为|改为|调整为|变更为|修正为|' +
        '更改为|期限为|期限:|结束时间|结束日期|持续|开放|征求意见|征集意见|受理)(?:征求意见)?的?(?:时间|日期|日|期限?)?仍?' +
        `[至到于为是在:,]{0,2}(?:定为)?["“]?${dayMark}`,
      'g',
    ),
    read: (_, [first]) => both(null, at(first)),
  },
  {
    shape: 'extension',
    pattern: new RegExp(
      `(?:顺延|延长|延期|推迟|延后)(?:征求意见)?(?:的)?(?:时间|期限|日期)?(?:至|到)?(?:再)?${lengthPattern}`,
      'g',
    ),
    read: (found) => {
      const extent = lengthOf(found[1], found[2]);
      return extent && both(null, { kind: 'extension', length: extent });
    },
  },
  {
    shape: 'bare length',
    pattern: new RegExp(
      `(?:为期|期限|公示期|公告期|时间|期间)(?:一共|共计|共)?[为是:]?${lengthPattern}`,
      'g',
    ),
    read: (found) => both('publication', lengthSince(found[1], found[2], 'publication')),
  },
  {
    shape: 'start',
    pattern: new RegExp(
      `(?:(${nextDay})|(${published}))起(?=[^${dayMark}。;,]{0,16}(?:征求|征集|公示))`,
      'g',
    ),
    read: (found) => both(beginningOf(found), { kind: 'open' }),
  },
  {
    shape: 'start',
    pattern: new RegExp(`(?:开始|起始)(?:时间|日期|日)[为是:,]?${dayMark}`, 'g'),
    read: (_, [first]) => both(first, { kind: 'open' }),
  },
  {
    shape: 'at',
    pattern: new RegExp(`(?:时间|日期)(?:定于|[为是:])?${dayMark}`, 'g'),
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
