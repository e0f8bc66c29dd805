import { findBy } from '../grammar/find.ts';

const number = '\\d{1,4}[a-z]?';
const below = `(?:\\s?(?:Nr\\.|Nummer)\\s?(?<item>${number}))?(?:\\s?(?:Buchst\\.|Buchstabe)\\s?(?<subitem>[a-z]{1,2}))?`;

/** § 3 Absatz 2 Satz 1 Nummer 4, §§ 3 bis 5, Artikel 3, and Absatz 2 of the same §. */
export const findCitations = findBy({
  patterns: [
    new RegExp(
      `(?:§{1,2}|Art\\.|Artikels?|Artikeln)\\s{0,2}(?<article>${number})(?![\\p{L}\\p{N}])(?:\\sbis\\s(?<to>${number})(?![\\p{L}\\p{N}]))?(?:\\s?(?:Abs\\.|Absatz)\\s?(?<paragraph>${number}))?(?:\\s?Satz\\s\\d{1,2})?${below}`,
      'gu',
    ),
    new RegExp(`(?:Abs\\.|Absatz(?:es)?)\\s?(?<paragraph>${number})(?:\\s?Satz\\s\\d{1,2})?${below}`, 'gu'),
  ],
  number: (written) => written.replace(/\s/g, ''),
  owner(_before, behind) {
    if (/^\s(?:dieses|dieser)\s/.test(behind)) return 'this';
    const named =
      /^,?\s(?:des|der)\s(?:[^\s,;.]{1,30}\s){0,3}[^\s,;.]{0,30}(?:gesetz|verordnung|ordnung|richtlinie|buch)/i;
    return named.test(behind) || /^\s\p{Lu}\p{L}{0,12}\p{Lu}/u.test(behind) ? 'other' : 'unstated';
  },
});
