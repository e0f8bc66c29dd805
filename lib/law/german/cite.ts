import { citeBy, plain } from '../grammar/citing.ts';

/** § 3 Abs. 2 Nr. 1 Buchst. a, Art. 3 Abs. 2. */
export const citeGerman = citeBy({
  article: ({ label }) => plain(label),
  paragraph: (number) => ` Abs. ${number}`,
  item: ({ number }) => (/^\d/.test(number ?? '') ? ` Nr. ${number}` : ` Buchst. ${number}`),
  joiner: ', ',
});
