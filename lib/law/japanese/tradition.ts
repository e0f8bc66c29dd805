import { type Counted, countHan } from '../grammar/counted.ts';
import type { LabelGrammar, LabelRule } from '../grammar/grammar.ts';
import { traditionFrom } from '../grammar/tradition.ts';
import { findCitations } from './find-citations.ts';

const han = '[〇一二三四五六七八九十百千０-９\\d]';
const iroha =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス';

const levels = [
  ['part', '編'],
  ['chapter', '章'],
  ['section', '[節款目]'],
] as const;

const headings: readonly LabelRule[] = levels.map(([level, unit]) => ({
  level,
  pattern: new RegExp(`第(?<number>${han}{1,6}${unit}(?:の${han}{1,3}){0,2})(?=\\s|$)`, 'y'),
  count: (written) => countHan(written.replace(/[編章節款目]/, '')),
}));

function countIroha(written: string): Counted | null {
  const main = iroha.indexOf(written) + 1;
  return main === 0 ? null : { main, sub: 0, number: written };
}

const grammar: LabelGrammar = {
  languages: ['ja'],
  ways: [
    [
      {
        level: 'article',
        pattern: new RegExp(`第(?<number>${han}{1,9}条(?:の${han}{1,4}){0,3})`, 'y'),
        count: (written) => countHan(written.replace('条', '')),
        caption: ['above', 'bracket'],
      },
      ...headings,
      { level: 'annex', pattern: /附\s{0,4}則(?=\s|$|（)/y, longest: 120, beginsAnew: true },
      {
        level: 'annex',
        pattern: new RegExp(`別表(?:第(?<number>${han}{1,4}))?(?=\\s|$|（)`, 'y'),
        count: countHan,
        longest: 80,
        beginsAnew: true,
      },
    ],
  ],
  enumerators: [
    {
      style: '２',
      pattern: /(?<number>[０-９]{1,2}|\d{1,2})(?=\s|$)/y,
      count: countHan,
      paragraph: 'always',
    },
    {
      style: '一',
      pattern: /(?<number>[一二三四五六七八九十]{1,4}(?:の[一二三四五六七八九十]{1,2})?)(?=\s|$)/y,
      count: countHan,
    },
    { style: 'イ', pattern: new RegExp(`(?<number>[${iroha}])(?=\\s|$)`, 'y'), count: countIroha },
    { style: '(1)', pattern: /[（(](?<number>[０-９\d]{1,2})[）)]/y, count: countHan },
  ],
  // A label is set off from the words behind it; 第七条から第九条まで　削除 is one all the same.
  citing:
    /(?!(?:から|及び|、)第\S{1,16}\s{1,3}削除)(?:(?=[^\s（(])|[（(][^）)\n]{1,80}[）)](?=[のにをはがとへで及又並、]))/y,
  blank: '',
  findCitations,
};

/** 日本: 第一条 ２ 一 イ （１）, 附則. */
export const japanese = traditionFrom(grammar);
