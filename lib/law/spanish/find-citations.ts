import { findBy } from '../grammar/find.ts';

const number = '\\d{1,4}[ºª°]?(?:\\s(?:bis|ter|quater)\\b)?';

/** artículo 3, apartado 2, letra a); artículos 3 a 5; article 3, apartat 2, lletra a). */
export const findCitations = findBy({
  patterns: [
    new RegExp(
      `\\b[Aa]rt(?:[íi]culos?|icles?|\\.)\\s(?<article>${number})(?![\\p{L}\\p{N}])(?:\\sal?\\s(?<to>${number})(?![\\p{L}\\p{N}]))?(?:,?\\s(?:apartado|apartat)\\s(?<paragraph>\\d{1,3}))?(?:,?\\s(?:letra|lletra)\\s(?<item>[a-zñ])\\)?)?`,
      'gu',
    ),
  ],
  number: (written) => written.replace(/[\sºª°]/g, ''),
  owner(_before, behind) {
    if (/^,?\s(?:de la presente|del presente|de esta|d['’]aquesta|de la present)\s/i.test(behind))
      return 'this';
    return /^,?\s(?:de la Ley|del C[óo]digo|del Codi|de la Constituci|del Decret|de la Llei|del Reglament)/.test(
      behind,
    )
      ? 'other'
      : 'unstated';
  },
});
