import { citeBy } from '../grammar/citing.ts';
import { readNumber, writeNumber } from '../numerals.ts';

/** 第三条の二第二項第一号イ. */
export const citeJapanese = citeBy({
  article: ({ number }) => named(number ?? '', '条'),
  paragraph: (number) => named(number, '項'),
  item({ number, label }) {
    if (/^\d/.test(number ?? '') && !/^[（(]/.test(label)) return named(number ?? '', '号');
    return label;
  },
  joiner: '',
});

function named(number: string, unit: string): string {
  const [main = '', ...subs] = number.split('-');
  return `第${han(main)}${unit}${subs.map((sub) => `の${han(sub)}`).join('')}`;
}

function han(digits: string): string {
  const value = readNumber(digits);
  return value === null || value > 9999 ? digits : writeNumber(value);
}
