/** Character classes of legal text. All functions take UTF-16 code units. */

/** A blank of any width. */
export function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680
  );
}

/** Drawn by no font: zero-width and directional marks, private use, controls, variation selectors. */
export function isInvisible(code: number): boolean {
  if (code < 0x20) return !isBlank(code);
  if (code < 0x200b) return (code >= 0x7f && code < 0xa0) || code === 0xad;
  if (code <= 0x206f) return code <= 0x200f || (code >= 0x2028 && code <= 0x202e) || code >= 0x2060;
  return (code >= 0xe000 && code <= 0xf8ff) || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff;
}

/** What separates without saying anything. */
export function isGap(code: number): boolean {
  return isBlank(code) || isInvisible(code);
}

/** The first offset from `at` on that is no gap, at most `end`. */
export function skipGaps(text: string, at: number, end: number): number {
  let here = at;
  while (here < end && isGap(text.charCodeAt(here))) here++;
  return here;
}

/** The offset behind the last unit before `end` that is no gap, at least `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let here = end;
  while (here > start && isGap(text.charCodeAt(here - 1))) here--;
  return here;
}

const sentenceEnds = new Set('。．.；;：:！!？?…');

/** Ends a sentence, or a clause that a list follows. */
export function endsSentence(char: string | undefined): boolean {
  return char !== undefined && sentenceEnds.has(char);
}

const closers = new Set('”’」』）)〉》】〗〕］]"');

/** Closes a quotation or bracket. */
export function closes(char: string | undefined): boolean {
  return char !== undefined && closers.has(char);
}

/** A title without the blanks it was spread by (`总　　则` is 总则) and without Markdown marks. */
export function squeeze(words: string): string {
  let out = '';
  for (const char of words) if (!isGap(char.charCodeAt(0)) && char !== '#' && char !== '*') out += char;
  return out;
}

/** The words as people compare them: width folded, blanks and invisible characters gone. */
export function foldWords(text: string): string {
  let out = '';
  for (const char of text.normalize('NFKC')) {
    if (!isGap(char.charCodeAt(0))) out += char;
  }
  return out;
}
