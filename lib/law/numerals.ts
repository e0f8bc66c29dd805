/** Chinese numerals (一百三十三, 〇, 廿, 壹), ASCII and full-width digits. */

const digits = new Map<string, number>();
for (const [value, forms] of [
  '零〇○Ｏ０0',
  '一壹１1',
  '二贰貳两兩２2',
  '三叁參３3',
  '四肆４4',
  '五伍５5',
  '六陆陸６6',
  '七柒７7',
  '八捌８8',
  '九玖９9',
].entries()) {
  for (const form of forms) digits.set(form, value);
}

const units = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
  ['万', 10_000],
  ['萬', 10_000],
]);

const packed = new Map<string, number>([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);

const numeralCharacters = new Set([...digits.keys(), ...units.keys(), ...packed.keys()]);

/** May stand in a number. */
export function isNumeral(char: string | undefined): boolean {
  return char !== undefined && numeralCharacters.has(char);
}

/**
 * The value of a number written in Chinese numerals or digits: 一百三十三, 一三三, 廿一, １３３.
 * Null where it is none, or is above 99,999.
 */
export function readNumber(written: string): number | null {
  if (written.length === 0 || written.length > 12) return null;
  let total = 0;
  let pending: number | null = null;
  for (const char of written) {
    const digit = digits.get(char);
    const unit = units.get(char);
    const ten = packed.get(char);
    if (digit !== undefined) {
      pending = pending === null || (pending === 0 && total > 0) ? digit : pending * 10 + digit;
    } else if (ten !== undefined) {
      total += ten;
      pending = null;
    } else if (unit === 10_000) {
      total = (total + (pending ?? 0) || 1) * unit;
      pending = null;
    } else if (unit !== undefined) {
      total += (pending ?? 1) * unit;
      pending = null;
    } else {
      return null;
    }
    if (total > 99_999 || (pending ?? 0) > 99_999) return null;
  }
  return total + (pending ?? 0);
}

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const places: readonly (readonly [number, string])[] = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
];

/** Writes 0 to 9,999 as a law prints it: 十二, 一百零一, 一百一十, 一千二百四十二. */
export function writeNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999)
    throw new RangeError(`expected 0 to 9999, got ${value}`);
  if (value === 0) return '零';
  let out = '';
  let rest = value;
  let gap = false;
  for (const [size, name] of places) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit === 0) {
      gap = out !== '';
      continue;
    }
    if (gap) out += '零';
    gap = false;
    out += size === 10 && digit === 1 && out === '' ? name : `${numerals[digit]}${name}`;
  }
  if (rest === 0) return out;
  return `${out}${gap ? '零' : ''}${numerals[rest]}`;
}
