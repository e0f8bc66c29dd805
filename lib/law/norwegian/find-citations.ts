import { findBy } from '../grammar/find.ts';
import { ordinals } from './ordinals.ts';

const ledd = `(?<paragraph>${ordinals.flat().join('|')})\\sledd`;
const below = '(?:\\sbokstav\\s(?<item>[a-zæøå])(?!\\p{L}))?(?:\\snr\\.\\s(?<subitem>\\d{1,2}))?';
const number = '\\d{1,4}(?:-\\d{1,3})?(?:\\s[a-hj-z](?![\\p{L}\\p{N}]))?';

/** § 3 annet ledd bokstav a, §§ 3 til 5, and første ledd of the same. */
export const findCitations = findBy({
  patterns: [
    new RegExp(
      `§{1,2}\\s{0,2}(?<article>${number})(?:\\stil\\s(?<to>${number}))?(?:\\s${ledd})?${below}`,
      'giu',
    ),
    new RegExp(`${ledd}${below}`, 'giu'),
  ],
  number(written, level) {
    const place =
      level === 'paragraph'
        ? ordinals.findIndex((forms) => forms.some((form) => form === written.toLowerCase()))
        : -1;
    return place < 0 ? written.replace(/\s/g, '') : String(place + 1);
  },
  owner(before) {
    if (/denne lov(?:en)?\s$/i.test(before)) return 'this';
    return /\p{L}lov(?:en|a)\s$|\slov\s[^§]{1,40}$/iu.test(before) ? 'other' : 'unstated';
  },
});
