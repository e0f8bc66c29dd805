import type { Hunk } from './alignment.ts';

/**
 * What a change of words touches that a citizen must not miss: `number`: an amount, date or period;
 * `duty`: 应当, 可以, 不得 and their like; `negation`: not, except.
 */
export type Weight = 'number' | 'duty' | 'negation';

const numeral = '[零〇一二三四五六七八九十百千万亿两]';
const numbers = new RegExp(
  [
    '[\\d０-９%％‰]',
    `^${numeral}+$`,
    `${numeral}{2,}`,
    `${numeral}(?:个|年|月|日|天|周|小?时|元|倍|分|人|次|岁|条|只|台|件|平方|公|米|吨)`,
  ].join('|'),
);
const duties = /应当|应该|必须|可以|不得|禁止|不应|有权|无权|责令|予以|免除|减轻|从重/;
const negations = /不|未|非|无|除外|除[^了]{1,20}外|没有/;
const citations = /第[零〇一二三四五六七八九十百千两\d]+[编章节条款项目](?:之[一二三四五六七八九十]+)?/g;

/** What weighs among the changes; citations of clauses, moved sentences and signs do not count. */
export function weightOfChanges(hunks: readonly Hunk[]): Weight[] {
  const weights = new Set<Weight>();
  for (const { type, text, mark } of hunks) {
    if (type === 'same' || mark !== undefined) continue;
    const words = text.replace(citations, '');
    if (numbers.test(words)) weights.add('number');
    if (duties.test(words)) weights.add('duty');
    if (negations.test(words)) weights.add('negation');
  }
  return [...weights];
}
