import { type Counted, countEither, countLatin, countLetters, countRoman } from '../grammar/counted.ts';
import type { LabelGrammar } from '../grammar/grammar.ts';
import { headingsBefore } from '../grammar/headings.ts';
import { traditionFrom } from '../grammar/tradition.ts';
import { findCitations } from './find-citations.ts';

function countOnly(written: string): Counted | null {
  return /^[úu]nic[oa]$/i.test(written) ? { main: 1, sub: 0, number: 'unico' } : null;
}

const headingNumbers = {
  written: '\\d{1,3}|[IVXLC]{1,7}(?:-[A-Z])?|único|única',
  count: countEither(countLatin, countInsertedRoman, countOnly),
};

/** I-A stands behind I. */
function countInsertedRoman(written: string): Counted | null {
  const [head = '', letter = ''] = written.split('-');
  const counted = countRoman(head);
  const inserted = letter === '' ? null : countLetters(letter);
  if (!counted || !inserted) return letter === '' ? counted : null;
  return { main: counted.main, sub: inserted.main, number: `${counted.number}${inserted.number}` };
}

/** `1.º`, `1º`, `1o` (typed for 1º), `10`, `4.º-A`, `único`. */
function countOrdinal(written: string): Counted | null {
  return countOnly(written) ?? countLatin(written.replace(/(\d)\.?(?:[º°ª]|o(?![a-z]))/i, '$1'));
}

/** (ii) counts as 2 and is named ii. */
function countNumeral(written: string): Counted | null {
  const counted = countRoman(written);
  return counted && { ...counted, number: written };
}

const ordinal = '\\d{1,4}(?:\\.?\\s?[º°]|\\.?o(?!\\p{L})|\\.ª)?(?:\\s?-\\s?[A-Z]{1,2}(?!\\p{L}))?';

const grammar: LabelGrammar = {
  languages: ['pt'],
  ways: [
    [
      {
        level: 'article',
        pattern: new RegExp(
          `(?:Artigo|ARTIGO|Art\\.|ART\\.)\\s{1,3}(?<number>${ordinal}|único|ÚNICO)(?![\\p{L}\\p{N}])`,
          'uy',
        ),
        count: countOrdinal,
        caption: ['bracket', 'below'],
      },
      ...headingsBefore(
        [
          ['part', 'parte|livro'],
          ['subpart', 't[íi]tulo'],
          ['chapter', 'cap[íi]tulo'],
          ['section', '(?:sub)?sec?[çc][ãa]o'],
        ],
        headingNumbers,
      ),
      {
        level: 'annex',
        pattern: /(?:ANEXO|Anexo)(?:\s{1,2}(?<number>\d{1,3}|[IVXLC]{1,7})(?!\p{L}))?(?=\s|[.:]|$)/uy,
        count: headingNumbers.count,
        longest: 120,
      },
    ],
  ],
  enumerators: [
    {
      style: '§',
      pattern: new RegExp(`§\\s{0,2}(?<number>${ordinal})(?=[\\s.–—-]|$)\\.?`, 'uy'),
      count: countOrdinal,
      paragraph: 'always',
    },
    {
      style: '§',
      pattern: /(?:Par[áa]grafo|PARÁGRAFO|§)\s(?<number>[úu]nico|ÚNICO)\.?/uy,
      count: countOnly,
      paragraph: 'always',
    },
    {
      style: '1 -',
      pattern: /(?<number>\d{1,3})(?:\s?[-–—]|\.\s?[-–—]|\.)(?=\s|$)/y,
      count: countLatin,
      paragraph: 'leading',
    },
    {
      style: 'I -',
      pattern: /(?<number>[IVXLC]{1,7}(?:-[A-Z])?)\s?[-–—](?=\s|$)/y,
      count: countInsertedRoman,
    },
    { style: 'i)', pattern: /(?<number>[ivx]{1,5})\)/y, count: countNumeral },
    { style: 'a)', pattern: /(?<number>[a-z]{1,2})\)/y, count: countLetters },
  ],
  citing: /[\s,]{0,2}(?:d[oae]s?\s|e\s|a\s|ao\s|é\s|são\s|ou\s|n\.º|§|,|\))/y,
  blank: ' ',
  findCitations,
};

/** Portugal e Brasil: Artigo 1.º, 1 -, a), i); Art. 1º, § 1º, I -, a). */
export const portuguese = traditionFrom(grammar);
