import { readNumber } from '../numerals.ts';

/** A number as a label gives it: `main` and `sub` order it, `number` names it (`3a`, `18-2`, `1004.1`). */
export interface Counted {
  readonly main: number;
  /** 1 for the first that was put in behind `main`: 3a, 第三条の二, 제3조의2, art. 3 bis. */
  readonly sub: number;
  readonly number: string;
}

const digits = /^(\d{1,5})(?:\s?([a-z]{1,2}))?$/i;

/** `12`, `3a`, `2 a`, `48A`. */
export function countDigits(written: string): Counted | null {
  const found = digits.exec(written.trim());
  if (!found) return null;
  const main = Number(found[1]);
  const letters = (found[2] ?? '').toLowerCase();
  return { main, sub: letterValue(letters), number: `${main}${letters}` };
}

/** `1004.1`, `8–1808`, `545-2`, `1-3 a`: the last number orders, the whole names. */
export function countCompound(written: string): Counted | null {
  const plain = written
    .trim()
    .replace(/[–—‑−]/g, '-')
    .replace(/\s+/g, '')
    .toLowerCase();
  const last = /(\d{1,5})([a-z]{0,2})$/.exec(plain);
  return last ? { main: Number(last[1]), sub: letterValue(last[2] ?? ''), number: plain } : null;
}

/** 一, 十二, 百, １２ as in 第十二条. */
export function countHan(written: string): Counted | null {
  const [head = '', ...subs] = written.split(/[のノ之]/);
  const main = readNumber(head);
  const behind = subs.map((each) => readNumber(each));
  if (main === null || behind.some((each) => each === null)) return null;
  return insertedBehind(main, behind.map(Number));
}

/** The second is the first that was put in: 第三条の二, 제3조의2. A further level (の二の二) has no place of its own. */
export function insertedBehind(main: number, subs: readonly number[]): Counted {
  const [first = 1, ...deeper] = subs;
  const sub = first - 1 + deeper.length * 1000;
  return { main, sub: Math.max(sub, subs.length), number: [main, ...subs].join('-') };
}

/** a is 1, z is 26, aa is 27; 0 for none. */
export function letterValue(letters: string): number {
  const [first, second] = letters.toLowerCase();
  if (first === undefined) return 0;
  return (second === undefined ? 0 : 26) + first.charCodeAt(0) - 96;
}

/** (a) … (z), (aa) … (zz), which repeat the letter. */
export function countLetters(written: string): Counted | null {
  const letters = written.toLowerCase();
  if (!/^[a-z]{1,2}$/.test(letters) || (letters.length === 2 && letters[0] !== letters[1])) return null;
  return { main: letterValue(letters), sub: 0, number: letters };
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** I, IV, xii, also French Ier; its number is given in digits. */
export function countRoman(written: string): Counted | null {
  const letters = written.toLowerCase().replace(/er$/, '');
  if (!/^(?=.)m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,4})$/.test(letters)) return null;
  let total = 0;
  for (let at = 0; at < letters.length; at++) {
    const value = romans[letters[at] ?? ''] ?? 0;
    total += value < (romans[letters[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return { main: total, sub: 0, number: String(total) };
}

/** Several readings, the first that fits. */
export function countEither(
  ...readings: readonly ((written: string) => Counted | null)[]
): (written: string) => Counted | null {
  return (written) => {
    for (const read of readings) {
      const counted = read(written);
      if (counted) return counted;
    }
    return null;
  };
}

/** Numbers that are words: `primero`, `segon`, `premier`; each counts as its place in the list. */
export function countWords(words: readonly (readonly string[])[]): (written: string) => Counted | null {
  const values = new Map(words.flatMap((forms, at) => forms.map((form) => [form, at + 1] as const)));
  return (written) => {
    const main = values.get(written.toLowerCase());
    return main === undefined ? null : { main, sub: 0, number: String(main) };
  };
}

const latin = [
  '',
  '',
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'novies',
  'decies',
];

/** `12`, `1er`, `1º`, `2 bis`, `2-ter`: the suffix is kept in the number (`2bis`). */
export function countLatin(written: string): Counted | null {
  const found = /^(\d{1,5})(?:er|re|[ºª°.]){0,2}(?:[\s-]{0,2}([a-z]{1,9}))?$/i.exec(written.trim());
  if (!found) return null;
  const main = Number(found[1]);
  const suffix = (found[2] ?? '').toLowerCase();
  if (suffix === '') return { main, sub: 0, number: String(main) };
  const at = latin.indexOf(suffix);
  const sub = at > 1 ? at - 1 : letterValue(suffix.length === 1 ? suffix : '');
  return sub === 0 ? null : { main, sub, number: `${main}${suffix}` };
}
