import { type Counted, countDigits, countEither, countRoman } from '../grammar/counted.ts';
import type { LabelGrammar } from '../grammar/grammar.ts';
import { headingsBehind } from '../grammar/headings.ts';
import { traditionFrom } from '../grammar/tradition.ts';
import { findCitations } from './find-citations.ts';

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** § 2¹ was put in behind § 2. A copy that lost the raising reads § 21 and is taken as it stands. */
function countRaised(written: string): Counted | null {
  const at = [...written].findIndex((char) => raised.includes(char));
  if (at < 0) return countDigits(written);
  const main = Number(written.slice(0, at));
  const sub = Number([...written.slice(at)].map((char) => raised.indexOf(char)).join(''));
  return { main, sub, number: `${main}-${sub}` };
}

const number = `\\d{1,4}[${raised}]{0,3}`;

const grammar: LabelGrammar = {
  languages: ['et'],
  ways: [
    [
      {
        level: 'article',
        pattern: new RegExp(`§\\s{0,3}(?<number>${number})(?:\\.|(?=\\s))`, 'uy'),
        count: countRaised,
        caption: ['line'],
        titled: true,
      },
      ...headingsBehind(
        [
          ['part', 'osa'],
          ['chapter', 'peatükk'],
          ['section', 'jagu|jaotis|alljaotis'],
        ],
        { written: `${number}|[IVXLC]{1,7}`, count: countEither(countRaised, countRoman) },
      ),
      {
        level: 'annex',
        pattern: /Lisa(?:\s{1,2}(?<number>\d{1,3}))?(?=\s|$)/y,
        count: countDigits,
        longest: 120,
      },
    ],
  ],
  enumerators: [
    {
      style: '(1)',
      pattern: new RegExp(`\\((?<number>${number})\\)`, 'y'),
      count: countRaised,
      paragraph: 'always',
    },
    { style: '1)', pattern: new RegExp(`(?<number>${number})\\)`, 'y'), count: countRaised },
  ],
  citing: /[\s,]{0,2}(?:lõi[gk]|punkt|ja\s|või\s|alusel|kohaselt|kuni\s|,|\))/y,
  blank: ' ',
  findCitations,
};

/** Eesti: § 1. Pealkiri, (1) lõige, 1) punkt. */
export const estonian = traditionFrom(grammar);
