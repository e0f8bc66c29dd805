import { citeBy, plain } from '../grammar/citing.ts';

/** § 3 lõige 2 punkt 1. */
export const citeEstonian = citeBy({
  article: ({ label }) => plain(label),
  paragraph: (number) => ` lõige ${number}`,
  item: ({ number }) => ` punkt ${number}`,
  joiner: ', ',
});
