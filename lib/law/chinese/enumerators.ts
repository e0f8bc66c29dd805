import { skipGaps } from '../characters.ts';
import { isNumeral, readNumber } from '../numerals.ts';
import type { Enumerator } from '../tradition.ts';

const digit = /^[0-9０-９]+$/;

/** （一） (1) 1. 1、 ① ⒈ ⑴ at `at`; null where there is none. */
export function readEnumerator(text: string, at: number, end: number): Enumerator | null {
  const char = text[at];
  if (char === undefined || at >= end) return null;
  if (char === '（' || char === '(') return bracketed(text, at, end);
  const drawn = drawnNumber(char.charCodeAt(0));
  if (drawn)
    return enumerator(text, { style: drawn.style, value: drawn.value, start: at, behind: at + 1 }, end);
  if (isNumeral(char)) return pointed(text, at, end);
  return null;
}

function bracketed(text: string, at: number, end: number): Enumerator | null {
  const written = numeralsAt(text, skipGaps(text, at + 1, end), end);
  const behind = skipGaps(text, written.end, end);
  if (written.digits === '' || (text[behind] !== '）' && text[behind] !== ')')) return null;
  const value = readNumber(written.digits);
  if (value === null) return null;
  const style = digit.test(written.digits) ? '(1)' : '(一)';
  return enumerator(text, { style, value, start: at, behind: behind + 1 }, end);
}

function pointed(text: string, at: number, end: number): Enumerator | null {
  const written = numeralsAt(text, at, end);
  const arabic = digit.test(written.digits);
  const point = text[written.end] ?? '';
  if (written.end >= end || !(arabic ? '.．、)）' : '、.．').includes(point)) return null;
  if (arabic && digit.test(text[written.end + 1] ?? '')) return null;
  const value = readNumber(written.digits);
  if (value === null) return null;
  return enumerator(text, { style: arabic ? '1.' : '一、', value, start: at, behind: written.end + 1 }, end);
}

function enumerator(
  text: string,
  found: { style: string; value: number; start: number; behind: number },
  end: number,
): Enumerator {
  const { style, value, start, behind } = found;
  return { style, value, label: text.slice(start, behind), start, body: skipGaps(text, behind, end) };
}

function numeralsAt(text: string, at: number, end: number): { digits: string; end: number } {
  const limit = Math.min(end, at + 8);
  let here = at;
  while (here < limit && isNumeral(text[here])) here++;
  return { digits: text.slice(at, here), end: here };
}

/** ① ⑴ ⒈ ㈠: one character each. */
function drawnNumber(code: number): { style: string; value: number } | null {
  if (code >= 0x2460 && code <= 0x2473) return { style: '①', value: code - 0x245f };
  if (code >= 0x2474 && code <= 0x2487) return { style: '(1)', value: code - 0x2473 };
  if (code >= 0x2488 && code <= 0x249b) return { style: '1.', value: code - 0x2487 };
  if (code >= 0x3220 && code <= 0x3229) return { style: '(一)', value: code - 0x321f };
  return null;
}

/**
 * Items that run on inside one paragraph: `下列：（一）…；（二）…`. Only a whole list counts: from （一） behind a
 * colon (or from `after` on, where the line is an item itself), each next one behind a semicolon or full stop.
 */
export function inlineEnumerators(text: string, at: number, end: number, after = 0): Enumerator[] {
  const found: Enumerator[] = [];
  let expected = after + 1;
  for (let here = at; here < end; here++) {
    const code = text.charCodeAt(here);
    if (code !== 0xff08 && code !== 0x28) continue;
    const item = bracketed(text, here, end);
    if (item?.style !== '(一)' || item.value !== expected) continue;
    const before = text[skipBack(text, here, at) - 1] ?? '';
    if (!(expected === 1 ? '：:' : '；;。，,').includes(before)) continue;
    found.push(item);
    expected++;
  }
  return after > 0 || found.length > 1 ? found : [];
}

function skipBack(text: string, at: number, start: number): number {
  let here = at;
  while (here > start && /\s/.test(text[here - 1] ?? '')) here--;
  return here;
}
