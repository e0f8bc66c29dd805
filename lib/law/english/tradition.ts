import {
  type Counted,
  countCompound,
  countDigits,
  countEither,
  countLetters,
  countRoman,
  letterValue,
} from '../grammar/counted.ts';
import type { EnumeratorRule, LabelGrammar, LabelRule } from '../grammar/grammar.ts';
import { headingsBefore } from '../grammar/headings.ts';
import { traditionFrom } from '../grammar/tradition.ts';
import type { Line } from '../line.ts';
import { findCitations } from './find-citations.ts';

const numbers = {
  written: '\\d{1,5}[a-z]?|[IVXLC]{1,7}|[A-Z]',
  count: countEither(countDigits, countRoman, countLetters),
};

const headings = headingsBefore(
  [
    ['part', 'TITLE|DIVISION|PART'],
    ['subpart', 'SUBTITLE|SUBPART'],
    ['chapter', 'CHAPTER|SUBCHAPTER'],
  ],
  numbers,
);

const annex: LabelRule = {
  level: 'annex',
  pattern:
    /(?:ANNEX|Annex|APPENDIX|Appendix|SCHEDULE|Schedule)(?:\s{1,2}(?<number>\d{1,3}|[IVXLC]{1,7}|[A-Z])(?![\p{L}\p{N}(]))?(?=\s|$)/uy,
  count: numbers.count,
  longest: 160,
  // A commentary in an appendix repeats the numbers of the sections that it explains.
  whole: true,
  beginsAnew: true,
};

const caption = ['line', 'below'] as const;

const article: LabelRule = {
  level: 'article',
  pattern: /(?:Article|ARTICLE)\s{1,3}(?<number>\d{1,4}[a-z]{0,2}|[IVXLC]{1,7})(?![\p{L}\p{N}(])/uy,
  count: countEither(countDigits, countRoman),
  caption,
};

const section: LabelRule = {
  level: 'article',
  pattern:
    /(?:SECTION|SEC\.|Sec\.|Section)\s{0,3}(?<number>\d{1,5}(?:[-–.]\d{1,4})?[A-Z]{0,2})\s{0,2}(?:[.:—]|(?=\n|$))/y,
  count: countCompound,
  caption: ['line'],
};

const sign: LabelRule = {
  level: 'article',
  pattern: /§\s{0,3}(?<number>\d{1,5}[a-z]{0,2}(?:[.:–—-]\d{1,5}[a-z]{0,2}){0,3})(?![\p{L}\p{N}(])/iuy,
  count: countCompound,
  caption: ['line'],
};

/** Acts of the United Kingdom set the number bare at the margin, before the section's title. */
const bare: LabelRule = {
  level: 'article',
  pattern: /(?<number>\d{1,3}[A-Z]{0,2})(?=\s{1,4}[\p{Lu}“"]|[^\S\n]{0,4}(?:\n|$)|\.[—\s])/uy,
  count: countDigits,
  caption: ['line', 'below'],
  atMargin: true,
};

const enumerators: readonly EnumeratorRule[] = [
  { style: '(1)', pattern: /\((?<number>\d{1,3}[A-Z]{0,2})\)/y, count: countDigits, paragraph: 'leading' },
  { style: '(i)', pattern: /\((?<number>[ivx]{1,5})\)/y, count: countNumeral },
  {
    style: '(a)',
    pattern: /\((?<number>[a-z]{1,2}(?:-\d{1,2})?)\)/y,
    count: countInserted,
    paragraph: 'leading',
  },
  { style: '(I)', pattern: /\((?<number>[IVX]{1,5})\)/y, count: countNumeral },
  { style: '(A)', pattern: /\((?<number>[A-Z]{1,2})\)/y, count: countLetters },
  { style: '1.', pattern: /(?<number>\d{1,3})\.(?=\s|$)/y, count: countDigits, paragraph: 'leading' },
  { style: 'a.', pattern: /(?<number>[a-z])[.)](?=\s|$)/y, count: countLetters },
  {
    style: '1',
    pattern: /(?<number>\d{1,3}[A-Z]{0,2})/y,
    count: countDigits,
    paragraph: 'leading',
    alone: true,
  },
  { style: 'i', pattern: /(?<number>[ivx]{1,5})/y, count: countNumeral, alone: true },
  { style: 'a', pattern: /(?<number>[a-z]{1,2})/y, count: countLetters, alone: true },
];

/** (ii) counts as 2 and is named ii. */
function countNumeral(written: string): Counted | null {
  const counted = countRoman(written);
  return counted && { ...counted, number: written.toLowerCase() };
}

/** (c-1) stands behind (c). */
function countInserted(written: string): Counted | null {
  const [letters = '', sub = '0'] = written.split('-');
  const counted = countLetters(letters);
  return counted && { main: letterValue(letters[0] ?? ''), sub: Number(sub), number: written };
}

const grammar: LabelGrammar = {
  languages: ['en'],
  ways: [
    [article, ...headings, ...headingsBefore([['section', 'SECTION']], numbers), annex],
    [section, ...headings, annex],
    [sign, ...headings, annex],
  ],
  weakWay: [bare, ...headings, annex],
  enumerators,
  citing: /[\s,]{0,2}(?:of\s|and\s|or\s|to\s|is\s|are\s|shall\s|may\s|in\s|as\s|,|\)|\()/y,
  notes: /^(?:Note §|\[\d{1,2} U\.S\.C\.|Page \d{1,4} STAT)/,
  end: /^(?:LEGISLATIVE HISTORY|Legislative History|Prior Codifications|Section References|Effect of Amendments|Editor['’]s Notes?|Approved [A-Z][a-z]+ \d)/,
  unnumbered: isEnacted,
  blank: ' ',
  findCitations,
};

/** `That the following sums …`, right behind the enacting words: the first section of an appropriation act. */
function isEnacted(text: string, { start }: Line): boolean {
  return (
    text.startsWith('That ', start) &&
    /enacted by [^\n]{1,200}\s*$/i.test(text.slice(Math.max(0, start - 300), start))
  );
}

/** United States (SEC. 2., § 1.2, bills and regulations), United Kingdom (1 Title), European Union (Article 1). */
export const english = traditionFrom(grammar);
