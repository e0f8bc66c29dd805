import {
  countDigits,
  countEither,
  countLatin,
  countLetters,
  countRoman,
  countWords,
} from '../grammar/counted.ts';
import type { LabelGrammar, LabelRule } from '../grammar/grammar.ts';
import { headingsBefore } from '../grammar/headings.ts';
import { traditionFrom } from '../grammar/tradition.ts';
import { findCitations } from './find-citations.ts';

/** Spanish and Catalan, each in its genders. */
const ordinals = [
  ['primero', 'primera', 'primer'],
  ['segundo', 'segunda', 'segon', 'segona'],
  ['tercero', 'tercera', 'tercer'],
  ['cuarto', 'cuarta', 'quart', 'quarta'],
  ['quinto', 'quinta', 'cinquè', 'cinquena'],
  ['sexto', 'sexta', 'sisè', 'sisena'],
  ['séptimo', 'séptima', 'setè', 'setena'],
  ['octavo', 'octava', 'vuitè', 'vuitena'],
  ['noveno', 'novena', 'novè'],
  ['décimo', 'décima', 'desè', 'desena'],
  ['undécimo', 'undécima', 'onzè', 'onzena'],
  ['duodécimo', 'duodécima', 'dotzè', 'dotzena'],
];
const anyOrdinal = ordinals.flat().join('|');
const inWords = countWords(ordinals);
const only = '[úu]nic[oa]?|únic';

const headingNumbers = {
  written: `\\d{1,3}|[IVXLC]{1,7}|${anyOrdinal}`,
  count: countEither(countDigits, countRoman, inWords),
};

/** Behind the articles, each kind with numbers of its own. */
const disposition: LabelRule = {
  level: 'annex',
  pattern: new RegExp(
    `(?:disposici[óo]n?|disposicions|disposiciones)\\s(?:adicional|addicional|transit[oò]ri?a|derogat[oò]ri?a|final)(?:es|s)?(?:\\s(?<number>${anyOrdinal}|${only}))?(?!\\p{L})`,
    'iuy',
  ),
  count: (written) => inWords(written) ?? { main: 1, sub: 0, number: '1' },
  longest: 200,
  beginsAnew: true,
};

const grammar: LabelGrammar = {
  languages: ['es', 'ca'],
  ways: [
    [
      {
        level: 'article',
        pattern: new RegExp(
          `(?:Artículo|Articulo|Article|Art\\.)\\s{1,3}(?<number>\\d{1,4}(?:\\s?[ºª°]|\\.[oa]\\b)?(?:\\s(?:bis|ter|quater|quinquies|sexies)(?!\\p{L}))?|${anyOrdinal})(?![\\p{L}\\p{N}])`,
          'iuy',
        ),
        count: (written) => countLatin(written.replace(/\.[oa]/, 'º')) ?? inWords(written),
        caption: ['bracket', 'line'],
      },
      {
        level: 'article',
        pattern: new RegExp(`(?:Artículo|Articulo|Article)\\s{1,3}(?:${only})(?!\\p{L})`, 'iuy'),
        caption: ['line'],
      },
      ...headingsBefore(
        [
          ['part', 'libro|llibre'],
          ['subpart', 't[íi]tulo|t[íi]tol'],
          ['chapter', 'cap[íi]tulo|cap[íi]tol'],
          ['section', 'secci[óo]n|secci[óo]'],
        ],
        headingNumbers,
      ),
      disposition,
      {
        level: 'annex',
        pattern:
          /(?:ANEXO|Anexo|ANNEX|Annex)(?:\s{1,2}(?<number>\d{1,3}|[IVXLC]{1,7})(?!\p{L}))?(?=\s|[.:]|$)/uy,
        count: headingNumbers.count,
        longest: 120,
      },
    ],
  ],
  enumerators: [
    { style: '1.', pattern: /(?<number>\d{1,3})\.(?=\s|$)/y, count: countDigits, paragraph: 'leading' },
    { style: 'a)', pattern: /(?<number>[a-zñ]{1,2})\)/y, count: countLetters },
    { style: 'A)', pattern: /(?<number>[A-Z]{1,2})\)/y, count: countLetters },
    { style: '1º', pattern: /(?<number>\d{1,2})\s?[º°][.)]?/y, count: countDigits },
    { style: '1)', pattern: /(?<number>\d{1,3})\)/y, count: countDigits },
  ],
  citing: /[\s,]{0,2}(?:de\s|del\s|y\s|i\s|e\s|a\s\d|o\s|que\s|inciso|numeral|literal|,|\))/y,
  blank: ' ',
  findCitations,
};

/** España, Andorra y América: Artículo 1, 1., a); also in Catalan. */
export const spanish = traditionFrom(grammar);
