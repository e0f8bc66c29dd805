import { describe, expect, it } from 'vitest';
import { adopted } from '../../lib/revision/adopted.ts';
import { diffWords } from '../../lib/revision/diff.ts';
import { weightOfChanges } from '../../lib/revision/weight.ts';

const original = '乘坐电梯时避开高峰时段，并为犬只佩戴嘴套。';

describe('adopted', () => {
  it.each([
    [
      'wholly',
      '乘坐电梯时避开高峰时段，并为犬只佩戴嘴套或者装入犬袋。',
      '乘坐电梯时避开高峰时段，并为犬只佩戴嘴套或者装入犬袋。',
    ],
    ['wholly', '乘坐电梯时避开高峰时段。', '乘坐电梯时避开高峰时段。'],
    [
      'wholly',
      '乘坐电梯时为犬只佩戴嘴套或者装入犬袋、犬笼。',
      '携犬乘坐电梯时，为犬只佩戴嘴套或者装入犬袋、犬笼，避让他人。',
    ],
    ['none', '乘坐电梯时避开高峰时段，并为犬只佩戴嘴套或者装入犬袋。', original],
    ['none', original, original],
    ['none', '禁止携带犬只乘坐电梯。', '乘坐电梯时避开高峰时段。'],
    [
      'partly',
      '乘坐电梯时避开高峰时段，并为大型犬佩戴嘴套或者装入犬袋、犬笼。',
      '乘坐电梯时避开高峰时段，并为大型犬佩戴嘴套。',
    ],
  ] as const)('says %s of “%s” when the clause became “%s”', (result, proposed, later) => {
    expect(adopted(original, proposed, later).result).toBe(result);
  });

  it('takes a deleted clause for what a deletion asked', () => {
    expect(adopted(original, '', null)).toMatchObject({ result: 'wholly', share: 1 });
    expect(adopted(original, '每户限养两只。', null).result).toBe('none');
  });

  it('shows the later wording against the proposal', () => {
    const { hunks } = adopted('限养一只。', '限养两只。', '限养三只。');
    expect(hunks.filter((hunk) => hunk.type === 'ins').map((hunk) => hunk.text)).toEqual(['三']);
  });
});

describe('weightOfChanges', () => {
  it.each([
    ['限养一只。', '限养两只。', ['number']],
    ['养犬人可以登记。', '养犬人应当登记。', ['duty']],
    ['犬只准予进入。', '犬只不准予进入。', ['negation']],
    ['处二百元罚款。', '处五百元罚款。', ['number']],
    ['依照第三条处理。', '依照第四条处理。', []],
    ['由公安机关管理。', '由城市管理部门管理。', []],
    ['责令改正:', '责令改正：', []],
  ])('weighs %s → %s', (a, b, weights) => {
    expect(weightOfChanges(diffWords(a, b))).toEqual(weights);
  });
});
