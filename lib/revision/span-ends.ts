import { isWord } from '../anchor/fold.ts';
import type { Span } from '../anchor/revision-text.ts';

export const SENTENCE_END = /[。；;]/;

/** What was added before or behind the kept words belongs to them up to the nearest end of a sentence. */
export function withinSentence(text: string, wide: Span, tight: Span): Span {
  const head = text.slice(wide.start, tight.start);
  const tail = text.slice(tight.end, wide.end);
  const start = wide.start + (/^.*[。；;]/s.exec(head)?.[0].length ?? 0);
  const stop = tail.search(SENTENCE_END);
  return { start, end: stop < 0 ? wide.end : tight.end + stop };
}

const closings: Readonly<Record<string, string>> = { '（': '）', '(': ')', '《': '》', '“': '”' };

/** The bracket before the place closes within it: the number of an item. */
export function opensInside(text: string, { start, end }: Span): boolean {
  const opening = text[start - 1] ?? '';
  const closing = closings[opening];
  if (closing === undefined) return false;
  const words = text.slice(start, end);
  const open = words.indexOf(opening);
  const close = words.indexOf(closing);
  return close >= 0 && (open < 0 || close < open);
}

/** How many units of a span are words. */
export function countWords(text: string, { start, end }: Span): number {
  let count = 0;
  for (let at = start; at < end; at++) if (isWord(text, at)) count++;
  return count;
}

/** The span without the signs and white space at its ends; as it is where it holds no words. */
export function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && !isWord(text, from)) from++;
  while (to > from && !isWord(text, to - 1)) to--;
  return from < to ? { start: from, end: to } : { start, end };
}

/** A sign that is neither word nor white space. */
export function isSign(text: string, at: number): boolean {
  return !isWord(text, at) && /\S/.test(text[at] ?? '');
}
