import { countRoman } from '../grammar/counted.ts';
import { findBy } from '../grammar/find.ts';

const number = '\\d{1,4}(?:\\.?[º°])?(?:-[A-Z]{1,2}(?![\\p{L}]))?';
const one = '(?:n\\.º|n\\.os|§)\\s';
const item = '(?:al[íi]nea\\s|inciso\\s)?(?<item>[a-z]{1,2}\\)|[IVXLC]{1,7}(?!\\p{L}))';
const article = `\\b[Aa]rt(?:igos?|s?\\.)\\s(?<article>${number})(?![\\p{L}\\p{N}])`;
const behind = `(?:,?\\s(?:${one}(?<paragraph>${number})|par[áa]grafo\\s(?<paragraph>[úu]nico)))?(?:,\\s${item})?`;

/** artigo 4.º, n.º 2, alínea a); art. 4º, § 2º, I; alínea a) do n.º 2 do artigo 4.º; artigos 3.º a 5.º. */
export const findCitations = findBy({
  patterns: [
    new RegExp(`${article}(?:\\sa[o]?\\s(?<to>${number})(?![\\p{L}\\p{N}]))?${behind}`, 'gu'),
    new RegExp(`${item}\\sdo\\s${one}(?<paragraph>${number})(?:\\sdo\\s${article})?`, 'gu'),
    new RegExp(`${item}\\sdo\\s${article}`, 'gu'),
    new RegExp(`${one}(?<paragraph>${number})\\sdo\\s${article}`, 'gu'),
    new RegExp(`par[áa]grafo\\s(?<paragraph>[úu]nico)\\sdo\\s${article}`, 'gu'),
  ],
  number(written, level) {
    const plain = written.replace(/[.º°)\s]/g, '').replace(/-(?=[A-Z])/, '');
    if (level === 'item' && /^[IVXLC]/.test(plain)) return countRoman(plain)?.number ?? plain;
    return plain.toLowerCase().replace('ú', 'u');
  },
  owner(_before, behind) {
    if (/^,?\s(?:da presente|do presente|desta|deste)\s/i.test(behind)) return 'this';
    return /^,?\s(?:d[ao]\s(?:Lei|Decreto|C[óo]digo|Constituição|Regulamento|Portaria)|do Tratado)/.test(
      behind,
    )
      ? 'other'
      : 'unstated';
  },
});
