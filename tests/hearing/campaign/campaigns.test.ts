import { describe, expect, it } from 'vitest';
import { Campaigns } from '../../../lib/hearing/campaign/campaigns.ts';
import { judged } from './judged.ts';
import { planted } from './planted.ts';

function grouped(comments: readonly { readonly words: string }[]): Campaigns {
  const campaigns = new Campaigns();
  for (const { words } of comments) campaigns.add(words);
  campaigns.settle();
  return campaigns;
}

describe('grouping', () => {
  it.each([1, 2, 3])('finds planted campaigns and takes in no strangers (seed %i)', (seed) => {
    const comments = planted({ seed, total: 4_000, campaigns: 8, members: [20, 150] });
    const { members, found, strangers, falseGroups } = judged(comments, grouped(comments).groups());
    expect(found / members).toBeGreaterThanOrEqual(0.98);
    expect(strangers / members).toBeLessThanOrEqual(0.005);
    expect(falseGroups).toBeLessThanOrEqual(1);
  });

  it('loses nobody: every comment is in one group or in none', () => {
    const comments = planted({ seed: 4, total: 2_000, campaigns: 5, members: [20, 100] });
    const campaigns = grouped(comments);
    const placed = [...campaigns.groups(), ...campaigns.sameText()].flatMap(({ members }) => members);
    expect(new Set(placed).size).toBe(placed.length);
    expect(placed.every((number) => number >= 0 && number < comments.length)).toBe(true);
  });

  it('puts short comments together only where they are the same', () => {
    const campaigns = grouped(
      ['支持', '支持。', ' 支持！', '不支持', '支持立法'].map((words) => ({ words })),
    );
    expect(campaigns.groups()).toEqual([]);
    expect(campaigns.sameText().map(({ members }) => members)).toEqual([[0, 1, 2]]);
  });

  it('takes anything: empty, endless, one letter a thousand times', () => {
    const hostile = [
      '',
      ' ',
      '\ud83d',
      '犬'.repeat(20_000),
      'a'.repeat(5_000),
      '犬'.repeat(20_000),
      '\u0000',
    ];
    expect(() => grouped(hostile.map((words) => ({ words })))).not.toThrow();
  });
});
