import { findBy } from '../grammar/find.ts';

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const number = `\\d{1,4}[${raised}]{0,3}`;
const below = `(?:\\spunkt(?:i|is|ide|ides)?\\s(?<item>${number}))?`;
const lõige = `lõi(?:ge|ke|kes|gete|getes)\\s(?<paragraph>${number})`;

/** § 3 lõike 2 punkt 1, and lõige 2 of the same. */
export const findCitations = findBy({
  patterns: [
    new RegExp(`§{1,2}\\s{0,2}(?<article>${number})(?:\\s${lõige})?${below}`, 'gu'),
    new RegExp(`${lõige}${below}`, 'gu'),
  ],
  number: (written) =>
    written.replace(
      new RegExp(`[${raised}]+`),
      (digits) => `-${[...digits].map((digit) => raised.indexOf(digit)).join('')}`,
    ),
  owner(before) {
    if (/käesoleva\s\p{L}{1,20}\s$/iu.test(before)) return 'this';
    return /sead(?:use|ustiku)\s$/iu.test(before) ? 'other' : 'unstated';
  },
});
