import { citeBy, plain } from '../grammar/citing.ts';

/** articolo 3, comma 2, lettera a), numero 1). */
export const citeItalian = citeBy({
  article: ({ label }) => plain(label).replace(/^\p{L}+\.?\s?/u, 'articolo '),
  paragraph: (number) => `, comma ${number.replace(/(\d)(\p{L})/u, '$1-$2')}`,
  item: ({ number }) => (/^\d/.test(number ?? '') ? `, numero ${number})` : `, lettera ${number})`),
  joiner: ', ',
});
