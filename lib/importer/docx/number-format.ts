import { markerText } from '../../blocks/list-marker.ts';
import { writeNumber } from '../../law/numerals.ts';

/**
 * A number as Word draws it. `format` is a value of ST_NumberFormat (ECMA-376 part 1, 17.18.59); one that we do not
 * know is drawn in digits, `none` and `bullet` draw nothing.
 */
export function formatNumber(value: number, format: string): string {
  if (format === 'none' || format === 'bullet') return '';
  const write = formats.get(format);
  return (value >= 0 && write?.(value)) || String(value);
}

const noStyles = new Map<string, never>();
/** The same number as a list of CSS draws it, without what CSS puts behind it. */
const drawn = (type: string) => (value: number) =>
  value === 0 ? null : (markerText(type, value, noStyles)?.replace(/[.,、]$/, '') ?? null);

const digitsOf = (digits: string) => (value: number) =>
  [...String(value)].map((digit) => [...digits][Number(digit)] ?? digit).join('');
const oneOf = (first: number, last: number) => (value: number) =>
  value >= 1 && first + value - 1 <= last ? String.fromCodePoint(first + value - 1) : null;
const counted = (value: number) => (value <= 9999 ? writeNumber(value) : null);
const legal = (digits: string, units: string) => (value: number) =>
  counted(value)?.replace(/./g, (char) => {
    const digit = '零一二三四五六七八九'.indexOf(char);
    const unit = '十百千'.indexOf(char);
    return (digit >= 0 ? digits[digit] : units[unit]) ?? char;
  }) ?? null;
/** Word's letters go on with aa, bb, not with ab. */
const repeated = (letters: string) => (value: number) =>
  value === 0
    ? null
    : (letters[(value - 1) % letters.length] ?? '').repeat(Math.ceil(value / letters.length));

const formats = new Map<string, (value: number) => string | null>([
  ['decimal', String],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', digitsOf('０１２３４５６７８９')],
  ['decimalFullWidth2', digitsOf('０１２３４５６７８９')],
  ['decimalHalfWidth', String],
  ['decimalEnclosedCircle', (value) => oneOf(0x2460, 0x2473)(value) ?? oneOf(0x3251, 0x325f)(value - 20)],
  ['decimalEnclosedCircleChinese', oneOf(0x2460, 0x2473)],
  ['decimalEnclosedParen', oneOf(0x2474, 0x2487)],
  ['decimalEnclosedFullstop', oneOf(0x2488, 0x249b)],
  ['numberInDash', (value) => `-${value}-`],
  ['upperRoman', drawn('upper-roman')],
  ['lowerRoman', drawn('lower-roman')],
  ['upperLetter', repeated('ABCDEFGHIJKLMNOPQRSTUVWXYZ')],
  ['lowerLetter', repeated('abcdefghijklmnopqrstuvwxyz')],
  ['chineseCounting', counted],
  ['chineseCountingThousand', counted],
  ['taiwaneseCounting', counted],
  ['taiwaneseCountingThousand', counted],
  ['japaneseCounting', counted],
  ['ideographDigital', digitsOf('〇一二三四五六七八九')],
  ['taiwaneseDigital', digitsOf('〇一二三四五六七八九')],
  ['japaneseDigitalTenThousand', digitsOf('〇一二三四五六七八九')],
  ['chineseLegalSimplified', legal('零壹贰叁肆伍陆柒捌玖', '拾佰仟')],
  ['ideographLegalTraditional', legal('零壹貳參肆伍陸柒捌玖', '拾佰仟')],
  ['japaneseLegal', legal('零壱弐参四伍六七八九', '拾百阡')],
  ['ideographTraditional', drawn('cjk-heavenly-stem')],
  ['ideographZodiac', drawn('cjk-earthly-branch')],
  ['ideographEnclosedCircle', oneOf(0x3280, 0x3289)],
  ['koreanDigital', digitsOf('영일이삼사오육칠팔구')],
  ['koreanDigital2', digitsOf('零一二三四五六七八九')],
  ['ganada', drawn('hangul')],
  ['chosung', repeated('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ')],
  [
    'aiueoFullWidth',
    repeated('アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'),
  ],
  [
    'irohaFullWidth',
    repeated(
      'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
    ),
  ],
]);
