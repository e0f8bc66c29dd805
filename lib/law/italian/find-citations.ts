import { findBy } from '../grammar/find.ts';

const number = '\\d{1,4}(?:-(?:bis|ter|quater|quinquies|sexies)\\b)?';
const below = `(?:,\\slettera\\s(?<item>[a-z]{1,2})\\))?(?:,\\snumero\\s(?<subitem>\\d{1,3})\\))?`;

/** articolo 3, comma 2, lettera a), numero 1), and comma 2 of the same. */
export const findCitations = findBy({
  patterns: [
    new RegExp(
      `\\b(?:[Aa]rticol[oi]|[Aa]rt\\.)\\s(?<article>${number})(?![\\p{L}\\p{N}])(?:,\\scomma\\s(?<paragraph>${number}))?${below}`,
      'gu',
    ),
    new RegExp(`\\bcomma\\s(?<paragraph>${number})${below}`, 'gu'),
  ],
  number: (written) => written.replace(/-/g, ''),
  owner(_before, behind) {
    if (/^,?\s(?:della presente|del presente)\s/.test(behind)) return 'this';
    return /^,?\s(?:della legge|del decreto|del codice|del testo unico|della Costituzione|del regolamento)/i.test(
      behind,
    )
      ? 'other'
      : 'unstated';
  },
});
