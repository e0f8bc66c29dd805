import { describe, expect, it } from 'vitest';
import { amendmentItems } from '../../lib/export/amendment.ts';
import { proposalSentence } from '../../lib/export/proposal.ts';
import { align } from '../../lib/revision/align.ts';
import { clauses, law } from './notation.ts';

const [aim, police, vaccine, pact, lift, shelter] = clauses;

function items(old: readonly string[], fresh: readonly string[]): string[] {
  const [before, after] = [law(...old), law(...fresh)];
  return amendmentItems(before, after, align(before, after));
}

describe('amendmentItems', () => {
  it('says nothing where nothing changed', () => {
    expect(items([aim, police], [aim, police])).toEqual([]);
  });

  it('replaces words in a clause', () => {
    expect(items([aim, shelter], [aim, shelter.replace('七日内', '十五日内')])).toEqual([
      '一、将第二条中的“七日内”修改为“十五日内”。',
    ]);
  });

  it('adds an article and adjusts the numbers', () => {
    expect(items([aim, police], [aim, vaccine, police])).toEqual([
      `一、增加一条，作为第二条：\n“第二条　${vaccine}”`,
      '二、对条文顺序和文中引用的条款序号作相应调整。',
    ]);
  });

  it('strikes an article out', () => {
    expect(items([aim, police, pact], [aim, pact])[0]).toBe('一、删去第二条。');
  });

  it('names the new number of an article that also changed', () => {
    const [, second] = items([aim, shelter], [aim, police, shelter.replace('七日内', '十五日内')]);
    expect(second).toBe('二、将第二条改为第三条，将其中的“七日内”修改为“十五日内”。');
  });

  it('adds a paragraph', () => {
    expect(items([aim, police], [aim, `${police}\n${vaccine}`])).toEqual([
      `一、第二条增加一款，作为第二款：“${vaccine}”`,
    ]);
  });

  it('adds an item under its number', () => {
    const list = (...lines: string[]) => ['登记应当提交下列材料：', ...lines].join('\n');
    const old = list('（一）身份证明；', '（二）免疫证明。');
    const fresh = list('（一）身份证明；', '（二）免疫证明；', '（三）犬只照片。');
    expect(items([aim, old], [aim, fresh])).toEqual(['一、第二条增加一项，作为第三项：“（三）犬只照片。”']);
  });

  it('merges and splits articles', () => {
    const joined = `${police}\n${vaccine}`;
    expect(items([aim, police, vaccine, pact], [aim, joined, pact])[0]).toBe(
      `一、将第二条和第三条合并，作为第二条，修改为：\n“第二条　${joined}”`,
    );
    expect(items([aim, joined, pact], [aim, police, vaccine, pact])[0]).toBe(
      `一、将第二条分为二条，作为第二条和第三条，修改为：\n“第二条　${police}”\n“第三条　${vaccine}”`,
    );
  });

  it('moves an article whose words stayed', () => {
    const old = [aim, police, vaccine, pact, lift, shelter];
    expect(items(old, [aim, shelter, police, vaccine, pact, lift])[0]).toBe('一、将第六条改为第二条。');
  });

  it('does not list articles whose citations merely follow', () => {
    const fine = (cited: string) => `违反${cited}规定，未接种疫苗的，处五百元罚款。`;
    expect(items([aim, vaccine, fine('第二条')], [aim, police, vaccine, fine('第三条')])).toHaveLength(2);
  });
});

describe('proposalSentence', () => {
  const clause = { citation: '第十条第一款', original: '重点管理区内，个人养犬的，每户限养一只。' };

  it.each([
    ['重点管理区内，个人养犬的，每户限养两只。', '建议将第十条第一款中的“一只”修改为“两只”。'],
    ['个人养犬的，每户限养一只。', '建议删去第十条第一款中的“重点管理区内，”。'],
    ['重点管理区内，个人养犬的，每户限养一只成年犬。', '建议在第十条第一款中的“限养一只”后增加“成年犬”。'],
    ['养犬数量由居民公约规定。', '建议将第十条第一款修改为：“养犬数量由居民公约规定。”'],
    ['', '建议删去第十条第一款。'],
  ])('says %j as a drafter would', (proposed, sentence) => {
    expect(proposalSentence({ ...clause, proposed })).toBe(sentence);
  });

  it('has nothing to say of the same words', () => {
    expect(proposalSentence({ ...clause, proposed: ` ${clause.original}\n` })).toBeNull();
  });
});
