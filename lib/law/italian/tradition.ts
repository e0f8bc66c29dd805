import {
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

const suffix = '(?:[\\s-]?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)(?!\\p{L}))?';

const grammar: LabelGrammar = {
  languages: ['it'],
  ways: [
    [
      {
        level: 'article',
        pattern: new RegExp(
          `(?:Art\\.|Articolo|ARTICOLO|ART\\.)\\s{0,3}(?<number>\\d{1,4}${suffix})(?![\\p{L}\\p{N}])`,
          'uy',
        ),
        count: countLatin,
        caption: ['bracket', 'line', 'below'],
      },
      {
        level: 'article',
        pattern: /(?:Articolo|ARTICOLO)\s{1,3}(?:unico|UNICO)(?!\p{L})/uy,
        caption: ['bracket', 'below'],
      },
      ...headingsBefore(
        [
          ['part', 'libro|parte'],
          ['subpart', 'titolo'],
          ['chapter', 'capo'],
          ['section', 'sezione'],
        ],
        {
          written: '\\d{1,3}|[IVXLC]{1,7}|prim[oa]|second[oa]|terz[oa]|quart[oa]|quint[oa]|sest[oa]',
          count: countEither(
            countDigits,
            countRoman,
            countWords([
              ['primo', 'prima'],
              ['secondo', 'seconda'],
              ['terzo', 'terza'],
              ['quarto', 'quarta'],
              ['quinto', 'quinta'],
              ['sesto', 'sesta'],
            ]),
          ),
        },
      ),
      {
        level: 'annex',
        pattern: /(?:ALLEGATO|Allegato)(?:\s{1,2}(?<number>\d{1,3}|[IVXLC]{1,7}|[A-Z])(?!\p{L}))?(?=\s|$)/uy,
        count: countEither(countDigits, countRoman, countLetters),
        longest: 120,
      },
    ],
  ],
  enumerators: [
    {
      style: '1.',
      pattern: new RegExp(`(?<number>\\d{1,3}${suffix})\\.(?=\\s|$)`, 'uy'),
      count: countLatin,
      paragraph: 'leading',
    },
    { style: 'a)', pattern: /(?<number>[a-z]{1,2})\)/y, count: countLetters },
    { style: '1)', pattern: /(?<number>\d{1,3})\)/y, count: countDigits },
  ],
  citing: /[\s,]{0,2}(?:del\s|della\s|dell|e\s|ed\s|o\s|comma|commi|,|\))/y,
  blank: ' ',
  findCitations,
};

/** Italia: Art. 1, comma 1., lettera a), numero 1). */
export const italian = traditionFrom(grammar);
