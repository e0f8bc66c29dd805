import { citeBy, plain } from '../grammar/citing.ts';

/** section 3(a)(1), § 1004.4(a)(1)(i), Article 1(2)(a). */
export const citeEnglish = citeBy({
  article({ label, number }) {
    if (/^(?:Article|§)/i.test(label)) return plain(label).replace(/^ARTICLE/, 'Article');
    return `section ${number}`;
  },
  paragraph: (number, printed) => (printed ? `(${number})` : `, paragraph ${number}`),
  item: ({ label }) => `(${label.replace(/[().\s]/g, '')})`,
  joiner: ', ',
});
