import { citeBy, plain } from '../grammar/citing.ts';
import { ordinals } from './ordinals.ts';

/** § 3 annet ledd bokstav a nr. 1. */
export const citeNorwegian = citeBy({
  article: ({ label }) => plain(label),
  paragraph: (number) => ` ${ordinals[Number(number) - 1]?.[0] ?? `${number}.`} ledd`,
  item: ({ number }) => (/^\d/.test(number ?? '') ? ` nr. ${number}` : ` bokstav ${number}`),
  joiner: ' ',
});
