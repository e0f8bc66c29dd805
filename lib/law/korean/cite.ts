import { citeBy } from '../grammar/citing.ts';

/** 제3조의2제1항제1호가목. */
export const citeKorean = citeBy({
  article: ({ number }) => named(number ?? '', '조'),
  paragraph: (number) => named(number, '항'),
  item({ number, label }) {
    if (/\d\)$/.test(label)) return label;
    return /^\d/.test(number ?? '') ? named(number ?? '', '호') : `${number}목`;
  },
  joiner: ' ',
});

function named(number: string, unit: string): string {
  const [main = '', ...subs] = number.split('-');
  return `제${main}${unit}${subs.map((sub) => `의${sub}`).join('')}`;
}
