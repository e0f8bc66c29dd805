import {
  type Counted,
  countCompound,
  countDigits,
  countEither,
  countLatin,
  countLetters,
  countRoman,
  countWords,
} from '../grammar/counted.ts';
import type { LabelGrammar } from '../grammar/grammar.ts';
import { headingsBefore } from '../grammar/headings.ts';
import { traditionFrom } from '../grammar/tradition.ts';
import { findCitations } from './find-citations.ts';

const first = countWords([['premier', 'première']]);
const numbers = {
  written:
    '(?:\\d{1,3}|[IVXLC]{1,7}|Ier|premier|première|préliminaire|unique)(?:\\s(?:bis|ter|quater|quinquies)|\\s[A-Z](?=\\s))?',
  count: countHeading,
};

/** `XI bis` counts as XI; `préliminaire` stands before the first. */
function countHeading(written: string): Counted | null {
  const [head = '', suffix = ''] = written.split(/\s/);
  if (/^(?:préliminaire|unique)$/i.test(head)) return { main: 0, sub: 0, number: head.toLowerCase() };
  const counted = countEither(countDigits, countRoman, first)(head);
  return counted && { ...counted, number: `${counted.number}${suffix.toLowerCase()}` };
}

/** `1er`, `2 bis`, `545-2`, `L. 121-1`. */
function countArticle(written: string): Counted | null {
  const plain = written.replace(/^([LRDA])[.*\s]{0,3}/, '$1');
  const series = /^[LRDA]/.exec(plain)?.[0] ?? '';
  const rest = plain.slice(series.length);
  const counted = countEither(countLatin, first)(rest) ?? compound(rest);
  return counted && { ...counted, number: `${series}${counted.number}` };
}

function compound(written: string): Counted | null {
  const [head = '', ...tail] = written.split('-');
  const main = Number(head);
  if (!/^\d{1,5}$/.test(head) || tail.length === 0) return null;
  return { main, sub: Number(tail[0] ?? 0), number: countCompound(written)?.number ?? written };
}

const grammar: LabelGrammar = {
  languages: ['fr'],
  ways: [
    [
      {
        level: 'article',
        pattern:
          /(?:Article|ARTICLE|Art\.)\s{1,3}(?<number>(?:[LRDA]\.?\s?\*{0,2}\s?)?\d{1,5}(?:er\b)?(?:-\d{1,4}){0,4}(?:\s(?:bis|ter|quater|quinquies|sexies)\b)?|premier)(?![\p{L}\p{N}])/uy,
        count: countArticle,
        caption: ['line'],
      },
      {
        level: 'article',
        pattern: /(?:Article|ARTICLE)\s{1,3}(?:PR[EÉ]AMBULE|Préambule|UNIQUE|unique|liminaire)(?!\p{L})/uy,
      },
      ...headingsBefore(
        [
          ['part', 'Partie|Livre'],
          ['subpart', 'Titre'],
          ['chapter', 'Chapitre'],
          ['section', 'Section|Sous-section|Paragraphe'],
        ],
        numbers,
      ),
      {
        level: 'annex',
        pattern: /(?:ANNEXE|Annexe)(?:\s{1,2}(?<number>\d{1,3}|[IVXLC]{1,7})(?!\p{L}))?(?=\s|$)/uy,
        count: countEither(countDigits, countRoman),
        longest: 120,
      },
    ],
  ],
  enumerators: [
    {
      style: 'I.',
      pattern: /(?<number>[IVX]{1,6})\s?(?:\.\s?[-–—]?|[-–—])(?=\s|\p{Lu})/uy,
      count: countRoman,
      paragraph: 'leading',
    },
    { style: '1°', pattern: /(?<number>\d{1,3})\s?[°º]/y, count: countDigits },
    { style: 'a)', pattern: /(?<number>[a-z]{1,2})\)/y, count: countLetters },
    { style: '1.', pattern: /(?<number>\d{1,3})\.(?=\s)/y, count: countDigits },
  ],
  citing: /[\s,]{0,2}(?:de\s|du\s|des\s|et\s|à\s|est\s|sont\s|ou\s|ainsi\s|,|\))/y,
  blank: ' ',
  findCitations,
};

/** France: Article L. 121-1, I., 1°, a). */
export const french = traditionFrom(grammar);
