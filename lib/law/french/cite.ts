import { citeBy, plain } from '../grammar/citing.ts';

/** article L. 121-1, I, 1°, a); a paragraph without number is an alinéa. */
export const citeFrench = citeBy({
  article: ({ label }) => plain(label).replace(/^(?:ARTICLE|Article|Art\.)/, 'article'),
  paragraph: (number, printed) => (printed ? `, ${roman(Number(number))}` : `, alinéa ${number}`),
  item: ({ label }) => `, ${label.trim()}`,
  joiner: ', ',
});

const letters: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let out = '';
  for (const [size, letter] of letters) {
    while (rest >= size) {
      out += letter;
      rest -= size;
    }
  }
  return out;
}
