import { countRoman } from '../grammar/counted.ts';
import { findBy } from '../grammar/find.ts';

const number = '(?:[LRDA]\\.?\\s?)?\\d{1,5}(?:er)?(?:-\\d{1,4}){0,4}(?:\\s(?:bis|ter|quater)\\b)?';

/** article L. 121-1, articles 3 à 5, article 4, alinéa 2, 1°. */
export const findCitations = findBy({
  patterns: [
    new RegExp(
      `\\b[Aa]rt(?:icles?|\\.)\\s(?<article>${number})(?![\\p{L}\\p{N}])(?:\\sà\\s(?<to>${number})(?![\\p{L}\\p{N}]))?(?:,\\s(?<paragraph>alinéa\\s\\d{1,2}|[IVX]{1,5}\\b))?(?:,\\s(?<item>\\d{1,2})°)?`,
      'gu',
    ),
  ],
  number(written, level) {
    if (level !== 'paragraph') return written.replace(/[.\s]/g, '').replace(/(\d)er$/, '$1');
    return countRoman(written)?.number ?? written.replace(/\D/g, '');
  },
  owner(_before, behind) {
    if (/^\s(?:de la présente|du présent)\s/.test(behind)) return 'this';
    return /^\s(?:de la loi|du code|du décret|de l['’]ordonnance|de la Constitution|du traité|du règlement)/i.test(
      behind,
    )
      ? 'other'
      : 'unstated';
  },
});
