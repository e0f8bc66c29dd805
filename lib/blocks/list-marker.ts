import { unescapeCss } from './css-escape.ts';
import type { CounterStyle, CounterStyles } from './source-tree.ts';

/**
 * The number that a list draws before its item: `1.`, `（一）`, `二、`. Null where it draws a bullet or nothing.
 * `type` is a CSS `list-style-type`, `styles` what the document declares itself. Source: CSS Counter Styles 3.
 */
export function markerText(type: string, value: number, styles: CounterStyles): string | null {
  const style = styles.get(type) ?? predefined.get(type);
  if (!style) return null;
  const number = represent(style, value, styles);
  return number === null ? null : `${style.prefix ?? ''}${number}${style.suffix ?? '.'}`.trim();
}

/**
 * The words of a CSS `content` that counts: `"（" counter(item, cjk-ideographic) "）"` for the third item is （三）.
 * Null where it counts nothing.
 */
export function countedText(content: string, value: number, styles: CounterStyles): string | null {
  let out = '';
  let counts = false;
  for (const [, double, single, counter, styleName = 'decimal'] of content.matchAll(contentPiece)) {
    if (counter === undefined) {
      out += unescapeCss(double ?? single ?? '');
      continue;
    }
    const style = styles.get(styleName) ?? predefined.get(styleName);
    out += (style && represent(style, value, styles)) ?? String(value);
    counts = true;
  }
  return counts ? out.trim() : null;
}

const quoted = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/.source;
const counter = /counters?\(\s*([\w-]+)\s*(?:,\s*(?:"[^"]*"|'[^']*')\s*)?(?:,\s*([\w-]+)\s*)?\)/.source;
const contentPiece = new RegExp(`${quoted}|${counter}`, 'g');

/** Longest number that a hostile style may draw. */
const longest = 60;

function represent(style: CounterStyle, value: number, styles: CounterStyles, depth = 0): string | null {
  const { symbols } = style;
  switch (style.system) {
    case 'numeric':
      return symbols.length < 2 ? null : positional(symbols, value);
    case 'alphabetic':
      return symbols.length < 2 || value < 1 ? null : bijective(symbols, value);
    case 'fixed':
      return symbols[value - (style.first ?? 1)] ?? String(value);
    case 'symbolic':
      return symbols.length === 0 || value < 1 ? null : symbolic(symbols, value);
    case 'additive':
      return additive(style.weights ?? [], value);
    case 'extends': {
      const base = styles.get(style.base ?? '') ?? predefined.get(style.base ?? '');
      return base && depth < 8 ? represent(base, value, styles, depth + 1) : String(value);
    }
    default:
      return null;
  }
}

function positional(symbols: readonly string[], value: number): string {
  let out = '';
  for (let rest = Math.abs(value); rest > 0 || out === ''; rest = Math.floor(rest / symbols.length)) {
    out = `${symbols[rest % symbols.length] ?? ''}${out}`;
  }
  return value < 0 ? `-${out}` : out;
}

function bijective(symbols: readonly string[], value: number): string {
  let out = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / symbols.length)) {
    out = `${symbols[(rest - 1) % symbols.length] ?? ''}${out}`;
  }
  return out;
}

function symbolic(symbols: readonly string[], value: number): string {
  const times = Math.min(Math.ceil(value / symbols.length), longest);
  return (symbols[(value - 1) % symbols.length] ?? '').repeat(times);
}

function additive(weights: readonly (readonly [number, string])[], value: number): string | null {
  let rest = value;
  let out = '';
  for (const [weight, symbol] of weights) {
    if (weight <= 0) continue;
    const times = Math.floor(rest / weight);
    if (times > longest) return String(value);
    out += symbol.repeat(times);
    rest -= times * weight;
  }
  return rest === 0 && out !== '' ? out : String(value);
}

const decimal = [...'0123456789'];
const latin = [...'abcdefghijklmnopqrstuvwxyz'];
const roman: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const greek = [...'αβγδεζηθικλμνξοπρστυφχψω'];
const hangul = [...'가나다라마바사아자차카타파하'];

/** 1 to 99 in Chinese numerals, as `cjk-ideographic` draws them; a longer list does not occur in a law. */
const chinese: readonly (readonly [number, string])[] = chineseWeights('一二三四五六七八九', '十');
const chineseFormal = chineseWeights('壹贰叁肆伍陆柒捌玖', '拾');
const chineseFormalOld = chineseWeights('壹貳參肆伍陸柒捌玖', '拾');

function chineseWeights(digits: string, ten: string): (readonly [number, string])[] {
  const weights: (readonly [number, string])[] = [];
  for (let value = 99; value >= 1; value--) {
    const tens = Math.floor(value / 10);
    const lead = tens === 0 ? '' : tens === 1 ? ten : `${digits[tens - 1] ?? ''}${ten}`;
    weights.push([value, `${lead}${digits[(value % 10) - 1] ?? ''}`]);
  }
  return weights;
}

const upper = (weights: readonly (readonly [number, string])[]) =>
  weights.map(([weight, symbol]) => [weight, symbol.toUpperCase()] as const);
const chineseList = (weights: readonly (readonly [number, string])[]): CounterStyle => ({
  system: 'additive',
  symbols: [],
  weights,
  suffix: '、',
});

const predefined: CounterStyles = new Map<string, CounterStyle>([
  ['decimal', { system: 'numeric', symbols: decimal }],
  ['decimal-leading-zero', { system: 'numeric', symbols: decimal }],
  ['lower-alpha', { system: 'alphabetic', symbols: latin }],
  ['lower-latin', { system: 'alphabetic', symbols: latin }],
  ['upper-alpha', { system: 'alphabetic', symbols: latin.map((letter) => letter.toUpperCase()) }],
  ['upper-latin', { system: 'alphabetic', symbols: latin.map((letter) => letter.toUpperCase()) }],
  ['lower-greek', { system: 'alphabetic', symbols: greek }],
  ['lower-roman', { system: 'additive', symbols: [], weights: roman }],
  ['upper-roman', { system: 'additive', symbols: [], weights: upper(roman) }],
  ['hangul', { system: 'alphabetic', symbols: hangul, suffix: ',' }],
  ['cjk-decimal', { system: 'numeric', symbols: [...'〇一二三四五六七八九'], suffix: '、' }],
  ['cjk-ideographic', chineseList(chinese)],
  ['trad-chinese-informal', chineseList(chinese)],
  ['simp-chinese-informal', chineseList(chinese)],
  ['japanese-informal', chineseList(chinese)],
  ['simp-chinese-formal', chineseList(chineseFormal)],
  ['trad-chinese-formal', chineseList(chineseFormalOld)],
  ['cjk-earthly-branch', { system: 'alphabetic', symbols: [...'子丑寅卯辰巳午未申酉戌亥'], suffix: '、' }],
  ['cjk-heavenly-stem', { system: 'alphabetic', symbols: [...'甲乙丙丁戊己庚辛壬癸'], suffix: '、' }],
  ['circled-decimal', { system: 'fixed', symbols: [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'], suffix: '' }],
  ['disclosure-open', { system: 'cyclic', symbols: [] }],
]);
