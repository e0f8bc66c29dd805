import { skipGaps } from '../characters.ts';
import { isNumeral } from '../numerals.ts';

const pairs = new Map<string, string>([
  ['（', '）)'],
  ['(', ')）'],
  ['【', '】'],
  ['〖', '〗'],
  ['〔', '〕'],
  ['［', '］]'],
  ['[', ']］'],
  ['〈', '〉'],
  ['<', '>'],
]);

/** What closes a bracket that opens a caption; undefined for what opens none. */
export function closingOf(opening: string | undefined): string | undefined {
  return opening === undefined ? undefined : pairs.get(opening);
}

/** Behind the bracket that closes around a label itself: `【第一条】`, `（第一章）`; its end where there is none. */
export function behindBracket(text: string, at: number, end: number): number {
  return closingOf(text[at - 1])?.includes(text[end] ?? ' ') ? end + 1 : end;
}

/** Longest caption, in UTF-16 units. The longest seen in the corpus has 38. */
const longest = 48;

export interface Caption {
  readonly words: string;
  /** Behind the closing bracket and the blanks that follow it. */
  readonly end: number;
}

/** Not captions but the whole of what is left of an article. */
const repealed = new Set([
  '删去',
  '删除',
  '已删去',
  '已删除',
  '废止',
  '已废止',
  '略',
  '刪除',
  '廢止',
  '本条删去',
  '保留',
]);

/** A caption in brackets at `at`: （目的依据）, 【刑事责任年龄】, 〖适用范围〗. Null for （一） and （删去）. */
export function readCaption(text: string, at: number, end: number): Caption | null {
  const closing = closingOf(text[at]);
  if (closing === undefined) return null;
  const limit = Math.min(end, at + longest);
  for (let here = at + 1; here < limit; here++) {
    const char = text[here] ?? '';
    if ('。；;'.includes(char)) return null;
    if (!closing.includes(char)) continue;
    const words = text.slice(at + 1, here).trim();
    if (words === '' || repealed.has(words) || [...words].every((each) => isNumeral(each))) return null;
    return { words, end: skipGaps(text, here + 1, end) };
  }
  return null;
}

/** Behind the blanks, colons and marks of bold print between a label and the words. */
export function skipSeparator(text: string, at: number, end: number): number {
  let here = skipGaps(text, at, end);
  while (here < end && '：:*#'.includes(text[here] ?? '')) here = skipGaps(text, here + 1, end);
  return here;
}
