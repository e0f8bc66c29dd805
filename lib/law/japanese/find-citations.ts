import { findBy } from '../grammar/find.ts';
import { readNumber } from '../numerals.ts';

const han = '[〇一二三四五六七八九十百千０-９\\d]';
const number = (unit: string) => `${han}{1,8}${unit}(?:の${han}{1,3}(?!条)){0,2}`;
const below = `(?:第(?<item>${number('号')}))?(?<subitem>[イロハニホヘトチリヌ](?![ァ-ヶ]))?`;

/** 第三条の二第二項第一号イ, 第三条から第五条まで, 第二項 of the same; 前条, 前二項. */
export const findCitations = findBy({
  patterns: [
    new RegExp(
      `第(?<article>${number('条')})(?:第(?<paragraph>${number('項')}))?${below}(?:から第(?<to>${number('条')})まで)?`,
      'gu',
    ),
    new RegExp(`第(?<paragraph>${number('項')})${below}`, 'gu'),
    new RegExp(`第(?<item>${number('号')})(?<subitem>[イロハニホヘトチリヌ](?![ァ-ヶ]))?`, 'gu'),
  ],
  number(written) {
    const digits = written
      .replace(/[条項号]/, '')
      .split('の')
      .map((each) => readNumber(each) ?? each);
    return digits.join('-');
  },
  owner(before) {
    if (/この(?:法律|政令|省令|条例)$/.test(before)) return 'this';
    return /(?:法|法律|令|規則|条例|附則|号）|同法|[）」])$/.test(before) ? 'other' : 'unstated';
  },
  relative: {
    pattern: /前(?<count>[二三四五])?(?<unit>[条項号])/gu,
    read: ({ count, unit }) => ({
      unit: unit === '条' ? 'article' : unit === '項' ? 'paragraph' : 'item',
      back: count === undefined ? 1 : (readNumber(count) ?? 1),
    }),
  },
});
