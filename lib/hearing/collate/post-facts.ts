import type { Way } from '../staff/letters.ts';

/** What a piece of post says of itself; null where it does not. Always shown for a person to check. */
export interface PostFacts {
  readonly name: string | null;
  readonly contact: string | null;
  /** 2026-04-02 */
  readonly day: string | null;
  readonly way: Way | null;
}

const from = /^[ \t]*(?:发件人|寄件人|来信人|From)\s*[：:]\s*(.+)$/imu;
const called = /^[ \t]*(?:姓\s*名|联系人|署名|来信人|来访人|来电人|提出人)\s*[：:]\s*([^\s,，;；]{2,30})/mu;
const phone = /(?<!\d)(1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[- ]\d{7,8})(?!\d)/u;
const mail = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/u;
const headed = /^[ \t]*(?:发件人|寄件人|主题|From|Subject)\s*[：:]/imu;

/** Reads who sent a letter, how and when, from its head and foot. `year`: of dates that name none. */
export function postFacts(letter: string, year: number): PostFacts {
  const contact = [phone.exec(letter)?.[1] ?? '', mail.exec(letter)?.[0] ?? ''].filter((each) => each !== '');
  return {
    name: nameIn(letter),
    contact: contact.join('，') || null,
    day: dayIn(letter, year),
    way: wayOf(letter),
  };
}

function nameIn(letter: string): string | null {
  const sender = from
    .exec(letter)?.[1]
    ?.replace(/[<＜(（[].*$/u, '')
    .replace(/["“”']/gu, '')
    .trim();
  if (sender && !sender.includes('@')) return sender.slice(0, 100);
  return called.exec(letter)?.[1] ?? signatureOf(letter);
}

/** A short line behind the farewell, or before the date at the end. */
function signatureOf(letter: string): string | null {
  const lines = letter
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const leave = lines.findLastIndex((line) => /^(?:此致|敬礼|致礼|顺颂|时祺|祝好)/u.test(line));
  const last = lines.length - 1;
  const dated = wholeDay.test(lines[last] ?? '');
  const candidate = leave >= 0 ? lines[leave + 1] : dated ? lines[last - 1] : undefined;
  if (candidate === undefined || candidate === lines[0]) return null;
  return candidate.length <= 24 && !/[。！？!?；;：:]/u.test(candidate) && !wholeDay.test(candidate)
    ? candidate
    : null;
}

const wholeDay = /^(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日$|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/u;
const headDay = /^[ \t]*(?:发送时间|收到日期|来信日期|日期|时间|Date|Sent)\s*[：:]\s*(.+)$/imu;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The head's date, else the one that stands alone at the foot. */
function dayIn(letter: string, year: number): string | null {
  const written = headDay.exec(letter)?.[1];
  const foot = letter
    .split('\n')
    .map((line) => line.trim())
    .findLast((line) => wholeDay.test(line));
  return (
    (written === undefined ? null : dayOf(written, year)) ?? (foot === undefined ? null : dayOf(foot, year))
  );
}

/** 2026年4月2日, 4月2日, 2026-4-2, Thu, 2 Apr 2026; null where it is no day. */
export function dayOf(written: string, year: number): string | null {
  const chinese = /(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日/u.exec(written);
  if (chinese) return calendarDay(Number(chinese[1] ?? year), Number(chinese[2]), Number(chinese[3]));
  const dashed = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/u.exec(written);
  if (dashed) return calendarDay(Number(dashed[1]), Number(dashed[2]), Number(dashed[3]));
  const english = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4})/u.exec(written);
  const month = months.indexOf(english?.[2]?.toLowerCase() ?? '') + 1;
  return english && month > 0 ? calendarDay(Number(english[3]), month, Number(english[1])) : null;
}

function calendarDay(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real ? at.toISOString().slice(0, 10) : null;
}

function wayOf(letter: string): Way | null {
  const head = letter.slice(0, 200);
  if (headed.test(letter)) return 'email';
  if (/联系点/u.test(head)) return 'station';
  if (/听证会|座谈会|论证会|会议记录|笔录|发言(?:摘要|记录)|^主持人[：:]/mu.test(head)) return 'meeting';
  if (/来电|电话(?:记录|接听)|接听/u.test(head)) return 'phone';
  return null;
}
