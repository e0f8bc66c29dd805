import { isGap, skipGaps } from '../characters.ts';
import { isNumeral, readNumber } from '../numerals.ts';

/** 第十二条, 第一百二十条之一, 第四章之一, also with blanks inside (第 十 二 条) and damaged. */
export interface Ordinal {
  readonly main: number;
  readonly sub: number;
  /** 条, 章 …, in Simplified script; empty where it is lost. */
  readonly unit: string;
  /** Behind the label. */
  readonly end: number;
  /** A blank stands between 第, the number and its unit. */
  readonly spaced: boolean;
}

const unitNames = new Map<string, string>([
  ['编', '编'],
  ['編', '编'],
  ['篇', '编'],
  ['章', '章'],
  ['节', '节'],
  ['節', '节'],
  ['条', '条'],
  ['條', '条'],
  ['款', '款'],
  ['项', '项'],
  ['項', '项'],
  ['目', '目'],
]);

/** Blanks allowed in one place inside a label. */
const widestGap = 3;

/** Reads 第…条 and the like at `at`, where 第 stands; null where there is none. */
export function readOrdinal(text: string, at: number, end: number): Ordinal | null {
  if (text[at] !== '第') return null;
  const digits = readDigits(text, at + 1, end);
  if (!digits) return null;
  const branch = readBranch(text, digits.end, end);
  if (branch) return { ...branch, main: digits.value, unit: '条', spaced: true };
  const behind = skipFew(text, digits.end, end);
  const unit = readUnit(text, behind, end);
  if (!unit) return { main: digits.value, sub: 0, unit: '', end: digits.end, spaced: digits.spaced };
  const spaced = digits.spaced || behind > digits.end;
  const suffix = readSuffix(text, unit.end, end);
  return {
    main: digits.value,
    sub: suffix?.value ?? 0,
    unit: unit.name,
    end: suffix?.end ?? unit.end,
    spaced,
  };
}

/** 第 4-1 條, as Taiwan's register prints 第四條之一. */
function readBranch(text: string, at: number, end: number): { sub: number; end: number } | null {
  if (text[at] !== '-' || !/\d/.test(text[at - 1] ?? '')) return null;
  const sub = readDigits(text, at + 1, end);
  const unit = sub && readUnit(text, skipFew(text, sub.end, end), end);
  return sub && unit?.name === '条' ? { sub: sub.value, end: unit.end } : null;
}

interface Digits {
  readonly value: number;
  readonly end: number;
  readonly spaced: boolean;
}

function readDigits(text: string, at: number, end: number): Digits | null {
  let written = '';
  let here = at;
  let last = at;
  while (written.length <= 12) {
    here = skipFew(text, here, end);
    const char = here < end ? text[here] : undefined;
    if (char === undefined || !isNumeral(char)) break;
    written += char;
    here++;
    last = here;
  }
  const value = readNumber(written);
  return value === null ? null : { value, end: last, spaced: last - at > written.length };
}

function readUnit(text: string, at: number, end: number): { name: string; end: number } | null {
  if (at >= end) return null;
  if (text[at] === '分' && at + 1 < end && unitNames.get(text[at + 1] ?? '') === '编')
    return { name: '分编', end: at + 2 };
  const name = unitNames.get(text[at] ?? '');
  return name === undefined ? null : { name, end: at + 1 };
}

/** 之一 behind 第一百二十条. 之 in running text (第三条之规定) has no number behind it. */
function readSuffix(text: string, at: number, end: number): { value: number; end: number } | null {
  const behind = skipFew(text, at, end);
  if (text[behind] !== '之' || behind >= end) return null;
  const digits = readDigits(text, behind + 1, end);
  return digits && digits.value > 0 ? digits : null;
}

function skipFew(text: string, at: number, end: number): number {
  let here = at;
  while (here < end && here - at < widestGap && isGap(text.charCodeAt(here))) here++;
  return here;
}

export interface Suffix {
  readonly value: number;
  readonly end: number;
}

/** 之一 alone on its line, below a 第十七条 alone on its own. */
export function readLoneSuffix(text: string, at: number, end: number): Suffix | null {
  const suffix = readSuffix(text, at, end);
  return suffix && skipGaps(text, suffix.end, end) === end ? suffix : null;
}
