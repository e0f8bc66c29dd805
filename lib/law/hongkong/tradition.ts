import { countDigits, countEither, countLetters, countRoman } from '../grammar/counted.ts';
import type { LabelGrammar, LabelRule } from '../grammar/grammar.ts';
import { traditionFrom } from '../grammar/tradition.ts';
import { findCitations } from './find-citations.ts';

const units = [
  ['part', '部'],
  ['chapter', '分部'],
  ['section', '次分部'],
] as const;

const headings: readonly LabelRule[] = units.map(([level, unit]) => ({
  level,
  pattern: new RegExp(`第\\s?(?<number>\\d{1,3}[A-Z]{0,2}|[IVXLC]{1,7})\\s?${unit}(?=\\s|$|[—–-])`, 'y'),
  count: countEither(countDigits, countRoman),
  longest: 120,
}));

const grammar: LabelGrammar = {
  languages: ['zh-Hant-HK'],
  ways: [
    [
      {
        level: 'article',
        pattern: /(?<number>\d{1,3}[A-Z]{0,2})\.(?=\s|$|[\u4e00-\u9fff《])/y,
        count: countDigits,
        caption: ['line', 'below'],
      },
      ...headings,
      {
        level: 'annex',
        pattern: /附表\s?(?<number>\d{1,3}[A-Z]{0,2})?(?=\s|$|[[（(])/y,
        count: countDigits,
        longest: 80,
        whole: true,
        beginsAnew: true,
      },
    ],
  ],
  enumerators: [
    { style: '(1)', pattern: /\((?<number>\d{1,3}[A-Z]{0,2})\)/y, count: countDigits, paragraph: 'leading' },
    { style: '(i)', pattern: /\((?<number>[ivx]{1,5})\)/y, count: countNumeral },
    { style: '(a)', pattern: /\((?<number>[a-z]{1,2})\)/y, count: countLetters, paragraph: 'leading' },
    { style: '(A)', pattern: /\((?<number>[A-Z]{1,2})\)/y, count: countLetters },
  ],
  citing: /(?!)/y,
  notes: /^[（(](?:由|編輯修訂|於)/,
  blank: '',
  findCitations,
};

/** (ii) counts as 2 and is named ii. */
function countNumeral(written: string) {
  const counted = countRoman(written);
  return counted && { ...counted, number: written };
}

/** 香港條例: 第1部, 1. 簡稱, (1), (a), (i), 附表. */
export const hongKong = traditionFrom(grammar);
