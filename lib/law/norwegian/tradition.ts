import {
  countCompound,
  countDigits,
  countEither,
  countLetters,
  countRoman,
  countWords,
} from '../grammar/counted.ts';
import type { LabelGrammar } from '../grammar/grammar.ts';
import { headingsBefore, headingsBehind } from '../grammar/headings.ts';
import { traditionFrom } from '../grammar/tradition.ts';
import { findCitations } from './find-citations.ts';

const words = [
  ['part', 'del'],
  ['chapter', 'kapittel|kap\\.|kapitel'],
  ['section', 'avsnitt|afsnit'],
] as const;
const ordinals = [
  'første',
  'annen',
  'tredje',
  'fjerde',
  'femte',
  'sjette',
  'sjuende',
  'åttende',
  'niende',
  'tiende',
];

const grammar: LabelGrammar = {
  languages: ['no', 'nb', 'nn', 'da'],
  ways: [
    [
      {
        level: 'article',
        // § 5 i loven: i is a word, no letter of the number.
        pattern: /§\s{0,3}(?<number>\d{1,4}(?:[-–]\d{1,4})?(?:\s?[a-hj-z])?)(?![\p{L}\p{N}])/uy,
        count: countCompound,
        caption: ['line', 'below'],
      },
      ...headingsBefore(words, {
        written: '\\d{1,3}\\s?[a-h]?|[IVXLC]{1,7}',
        count: countEither(countDigits, countRoman),
      }),
      ...headingsBehind(words, {
        written: `\\d{1,3}|[IVXLC]{1,7}|${ordinals.join('|')}`,
        count: countEither(countDigits, countRoman, countWords(ordinals.map((word) => [word]))),
      }),
      {
        level: 'annex',
        pattern:
          /(?:Vedlegg|VEDLEGG|Bilag)(?:\s{1,2}(?<number>\d{1,3}|[IVXLC]{1,7})(?!\p{L}))?(?=\s|[.:]|$)/uy,
        count: countEither(countDigits, countRoman),
        longest: 120,
      },
    ],
  ],
  enumerators: [
    { style: '(1)', pattern: /\((?<number>\d{1,2}[a-z]?)\)/y, count: countDigits, paragraph: 'leading' },
    { style: 'a)', pattern: /(?<number>[a-zæøå])[.)](?=\s|$)/y, count: countLetters },
    { style: '1.', pattern: /(?<number>\d{1,3})[.)](?=\s|$)/y, count: countDigits },
  ],
  citing:
    /[\s,]{0,2}(?:første|andre|annet|tredje|fjerde|femte|ledd|bokstav|nr\.|og\s|eller\s|til\s|i\s|skal\s|gjelder|jf\.|,|\))/y,
  notes: /^(?:Endret|Tilføyd|Tilføyet|Opphevet|Endra|Oppheva)\s(?:ved|med|i)\s/,
  blank: ' ',
  findCitations,
};

/** Norge (og Danmark): § 1, ledd, bokstav a. */
export const norwegian = traditionFrom(grammar);
