import { type Counted, countDigits, insertedBehind } from '../grammar/counted.ts';
import type { LabelGrammar, LabelRule } from '../grammar/grammar.ts';
import { traditionFrom } from '../grammar/tradition.ts';
import { findCitations } from './find-citations.ts';

const letters = '가나다라마바사아자차카타파하';

/** `4조`, `4조의2`, `3장의2`. */
function countInserted(written: string): Counted | null {
  const found = /^(\d{1,4})[^\d]{0,1}(?:의\s?(\d{1,3}))?(?:의\s?(\d{1,3}))?$/.exec(written);
  if (!found) return null;
  return insertedBehind(
    Number(found[1]),
    found.slice(2).flatMap((each) => (each ? [Number(each)] : [])),
  );
}

function countLetter(written: string): Counted | null {
  const main = letters.indexOf(written) + 1;
  return main === 0 ? null : { main, sub: 0, number: written };
}

/** ① to ⑳, ㉑ to ㉟, ㊱ to ㊿. */
function countCircled(written: string): Counted | null {
  const code = written.charCodeAt(0);
  const main = code < 0x3000 ? code - 0x245f : code < 0x32b0 ? code - 0x323c : code - 0x328d;
  return { main, sub: 0, number: String(main) };
}

const levels = [
  ['part', '편'],
  ['chapter', '장'],
  ['section', '[절관]'],
] as const;

const headings: readonly LabelRule[] = levels.map(([level, unit]) => ({
  level,
  pattern: new RegExp(`제\\s?(?<number>\\d{1,3}${unit}(?:의\\s?\\d{1,2})?)(?=\\s|$)`, 'y'),
  count: countInserted,
}));

const grammar: LabelGrammar = {
  languages: ['ko'],
  ways: [
    [
      {
        level: 'article',
        pattern: /제\s?(?<number>\d{1,4}조(?:의\s?\d{1,3}){0,2})/y,
        count: countInserted,
        caption: ['bracket'],
      },
      ...headings,
      { level: 'annex', pattern: /부\s{0,3}칙(?=\s|$|<)/y, longest: 120, beginsAnew: true, whole: true },
      {
        level: 'annex',
        pattern: /[[【]?별표(?:\s?(?<number>\d{1,3}))?[\]】]?(?=\s|$|\()/y,
        count: countDigits,
        longest: 80,
      },
    ],
  ],
  enumerators: [
    { style: '①', pattern: /(?<number>[①-⑳㉑-㉟㊱-㊿])/y, count: countCircled, paragraph: 'always' },
    { style: '1.', pattern: /(?<number>\d{1,3}(?:의\d{1,2})?)\.(?=\s|$)/y, count: countInserted },
    { style: '가.', pattern: new RegExp(`(?<number>[${letters}])\\.(?=\\s|$)`, 'y'), count: countLetter },
    { style: '1)', pattern: /(?<number>\d{1,3})\)/y, count: countDigits },
    { style: '가)', pattern: new RegExp(`(?<number>[${letters}])\\)`, 'y'), count: countLetter },
  ],
  // A label is set off from the words behind it, or a bracket follows at once.
  citing: /(?=[^\s(（【])|\s{0,2}(?:제\s?\d|및\s|또는\s|부터\s|에서\s|중\s)/y,
  blank: ' ',
  findCitations,
};

/** 대한민국: 제1조(제목) ① 1. 가. 1). */
export const korean = traditionFrom(grammar);
