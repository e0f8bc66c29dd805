import { countDigits, countEither, countLetters, countRoman, countWords } from '../grammar/counted.ts';
import type { LabelGrammar, LabelRule } from '../grammar/grammar.ts';
import { headingsBefore, headingsBehind } from '../grammar/headings.ts';
import { traditionFrom } from '../grammar/tradition.ts';
import { findCitations } from './find-citations.ts';

const ordinals = [
  'erste',
  'zweite',
  'dritte',
  'vierte',
  'fünfte',
  'sechste',
  'siebente',
  'achte',
  'neunte',
  'zehnte',
];
const words = [
  ['part', 'Buch|Teil'],
  ['subpart', 'Hauptstück'],
  ['chapter', 'Kapitel'],
  ['section', 'Abschnitt|Unterabschnitt|Titel|Untertitel'],
] as const;

const headings: readonly LabelRule[] = [
  ...headingsBefore(words, {
    written: '\\d{1,3}[a-z]?|[IVXLC]{1,7}',
    count: countEither(countDigits, countRoman),
  }),
  ...headingsBehind(words, {
    written: `\\d{1,3}[a-z]?|[IVXLC]{1,7}|(?:${ordinals.join('|')})[rs]?`,
    count: countEither(
      countDigits,
      countRoman,
      countWords(ordinals.map((word) => [word, `${word}r`, `${word}s`])),
    ),
  }),
];

const annex: LabelRule = {
  level: 'annex',
  pattern:
    /(?:Anlage|Anhang)(?:\s{1,2}(?<number>\d{1,3}|[IVXLC]{1,7})(?!\p{L}))?(?=\s{0,2}(?:[(:]|\n|$)|\s)/uy,
  count: countEither(countDigits, countRoman),
  longest: 120,
};

const grammar: LabelGrammar = {
  languages: ['de'],
  ways: [
    [
      {
        level: 'article',
        pattern: /§\s{0,3}(?<number>\d{1,5}(?:\s?[a-z])?)(?![\p{L}\p{N}])/uy,
        count: countDigits,
        caption: ['bracket', 'line', 'below'],
      },
      ...headings,
      annex,
    ],
    [
      {
        level: 'article',
        pattern: /(?:Art\.|Artikel)\s{0,3}(?<number>\d{1,5}(?:\s?[a-z])?)(?![\p{L}\p{N}])/uy,
        count: countDigits,
        caption: ['bracket', 'line', 'below'],
      },
      ...headings,
      { level: 'section', pattern: /(?<number>[IVX]{1,6})\.\s(?=\p{Lu})/uy, count: countRoman, longest: 80 },
      annex,
    ],
  ],
  enumerators: [
    { style: '(1)', pattern: /\((?<number>\d{1,3}[a-z]?)\)/y, count: countDigits, paragraph: 'always' },
    { style: '1.', pattern: /(?<number>\d{1,3}[a-z]?)\.(?=\s|$)/y, count: countDigits },
    { style: 'a)', pattern: /(?<number>[a-z]{1,2})\)/y, count: countLetters },
    { style: '1 ', pattern: /(?<number>\d{1,2})(?=\s\p{Lu})/uy, count: countDigits, paragraph: 'leading' },
  ],
  citing:
    /[\s,]{0,2}(?:Abs\.|Absatz|Satz|Nr\.|Nummer|Buchst|bis\s|und\s|oder\s|des\s|der\s|dieses\s|dieser\s|sowie\s|gilt|bleibt|findet|in\s|,|\))/y,
  notes: /^(?:Schlussformel$|Der Bundesrat hat zugestimmt)/,
  end: /^(?:Fussnoten|Fußnoten)$/,
  blank: ' ',
  findCitations,
};

/** Deutschland, Österreich, Schweiz: § 1 oder Art. 1, (1), 1., a). */
export const german = traditionFrom(grammar);
