import type { Language } from './translate.ts';

const tags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };
const day = 86_400_000;

/** 4月1日 or 1 April, in the given zone (the device's where there is none). */
export function dayWords(at: number, language: Language, timeZone?: string): string {
  return format(at, language, { month: 'long', day: 'numeric', ...zoned(timeZone) });
}

/** 2027年4月1日, for what lies far away; the end of a day belongs to it. */
export function lastDayWords(at: number, language: Language, timeZone?: string): string {
  return format(at - 1, language, { year: 'numeric', month: 'long', day: 'numeric', ...zoned(timeZone) });
}

/** 10:24; a midnight that ends a day is 24:00 of that day. */
export function timeWords(at: number, language: Language, timeZone?: string): string {
  return format(at, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zoned(timeZone) });
}

/** When something begins: 4月1日 00:00. */
export function beginWords(at: number, language: Language, timeZone?: string): string {
  const [date, time] = [dayWords(at, language, timeZone), timeWords(at, language, timeZone)];
  return language === 'zh' ? `${date} ${time}` : `${date}, ${time}`;
}

/** When something ends: 4月1日 24:00, not 4月2日 00:00. */
export function endWords(at: number, language: Language, timeZone?: string): string {
  const { date, time } = endOf(at, language, timeZone);
  return language === 'zh' ? `${date} ${time}` : `${date}, ${time}`;
}

export function endOf(at: number, language: Language, timeZone?: string): { date: string; time: string } {
  const time = timeWords(at, language, timeZone);
  if (time !== '00:00') return { date: dayWords(at, language, timeZone), time };
  return { date: dayWords(at - 1, language, timeZone), time: '24:00' };
}

/** 10:24 for today, 昨天 20:41, 3月2日 for what is older. */
export function agoWords(at: number, now: number, language: Language): string {
  const days = dayNumber(now) - dayNumber(at);
  if (days <= 0) return timeWords(at, language);
  if (days > 1) return dayWords(at, language);
  const yesterday = new Intl.RelativeTimeFormat(tags[language], { numeric: 'auto' }).format(-1, 'day');
  return `${yesterday} ${timeWords(at, language)}`;
}

/** Number of the calendar day in the zone; two of them tell how many days lie between. */
export function dayNumber(at: number, timeZone?: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...zoned(timeZone),
  })
    .formatToParts(at)
    .reduce<Record<string, number>>(
      (all, { type, value }) => Object.assign(all, { [type]: Number(value) }),
      {},
    );
  return Date.UTC(parts.year ?? 1970, (parts.month ?? 1) - 1, parts.day ?? 1) / day;
}

/** Name of a zone where the device is in another one, else null. 北京 for Asia/Shanghai. */
export function foreignZone(timeZone: string, language: Language, at: number): string | null {
  if (timeWords(at, language) === timeWords(at, language, timeZone)) return null;
  if (timeZone === 'Asia/Shanghai') return language === 'zh' ? '北京' : 'Beijing';
  return timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: number, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(tags[language], options);
  formats.set(key, known);
  return known.format(at);
}

function zoned(timeZone: string | undefined): Intl.DateTimeFormatOptions {
  return timeZone === undefined ? {} : { timeZone };
}
