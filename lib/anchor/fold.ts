/**
 * Folds text to what its words are: width, case, white space and punctuation do not count, a decimal point
 * and a percent sign do. Units are UTF-16; every folded unit remembers the source offset it came from, so
 * that a place found in the folded text is a place in the source.
 */
export interface Folded {
  readonly text: string;
  /** Source offset of each folded unit; one more entry than units, the last is the end of the source range. */
  readonly at: Int32Array;
}

const DROPPED = 0;
const UNKNOWN = 0xffff;
const POINT = 0x2e;
const table = new Uint16Array(0x10000).fill(UNKNOWN);

/** The folded code of one UTF-16 unit, 0 where the unit is no word. Surrogates stand for themselves. */
export function foldUnit(code: number): number {
  const known = table[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const folded = computeFold(code);
  table[code] = folded;
  return folded;
}

function computeFold(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const normal = String.fromCharCode(code).normalize('NFKC').toLowerCase();
  if (normal === '%' || normal === '‰') return normal.charCodeAt(0);
  if (normal.length !== 1) return /^[\p{P}\p{Z}\p{C}\p{M}\s]*$/u.test(normal) ? DROPPED : code;
  // The tilde and the bar are how some transcribers type a range and a table.
  return /[\p{P}\p{Z}\p{C}\p{Sk}\s~|]/u.test(normal) ? DROPPED : normal.charCodeAt(0);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isDecimalPoint(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code !== POINT && code !== 0xff0e) return false;
  return isDigit(foldUnit(text.charCodeAt(offset - 1))) && isDigit(foldUnit(text.charCodeAt(offset + 1)));
}

/** Is the unit at an offset part of a word, not a sign or white space? */
export function isWord(text: string, at: number): boolean {
  return foldUnit(text.charCodeAt(at)) !== DROPPED;
}

/** Folds `text.slice(start, end)`; offsets in `at` are into `text`. */
export function fold(text: string, start = 0, end = text.length): Folded {
  const codes = new Uint16Array(end - start);
  const at = new Int32Array(end - start + 1);
  let length = 0;
  for (let offset = start; offset < end; offset++) {
    let code = foldUnit(text.charCodeAt(offset));
    if (code === DROPPED && isDecimalPoint(text, offset)) code = POINT;
    if (code === DROPPED) continue;
    codes[length] = code;
    at[length++] = offset;
  }
  at[length] = end;
  return { text: decode(codes.subarray(0, length)), at: at.subarray(0, length + 1) };
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Lone surrogates become U+FFFD; the number of units stays. */
function decode(codes: Uint16Array): string {
  return utf16.decode(codes);
}

/** The folded words alone. */
export function foldedWords(text: string): string {
  return fold(text).text;
}
