import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../lib/hearing/collate/evidence.ts';
import { guessStance } from '../../lib/hearing/collate/guess-stance.ts';
import { letterKey } from '../../lib/hearing/collate/letter-key.ts';
import { postFacts } from '../../lib/hearing/collate/post-facts.ts';
import { splitPost } from '../../lib/hearing/collate/split-post.ts';
import { revisions } from '../export/dossiers.ts';

const [, second] = revisions;
if (!second) throw new Error('The example has three readings.');

const pieces = (text: string) => splitPost(text).map(({ start, end }) => text.slice(start, end));

const mail = (name: string, words: string) =>
  `发件人：${name} <${name.length}@qingyu.example>\n发送时间：2026年4月2日 9:15\n主题：对草案的意见\n\n${words}`;

describe('what was pasted', () => {
  it('is cut at the heads of e-mails, and keeps every word', () => {
    const mails = [mail('陈素芬', '第八条能不能在网上办？'), mail('周敬之', '我支持第十一条。')];
    expect(pieces(mails.join('\n\n'))).toEqual(mails);
  });

  it('is cut at lines drawn between letters', () => {
    expect(pieces('甲\n------\n乙\n第二封：\n丙\f丁')).toEqual(['甲', '乙', '丙', '丁']);
  });

  it('is cut where a letter greets after the one before took its leave', () => {
    const letter = (who: string) => `尊敬的法工委：\n第十二条十日太长。\n此致\n敬礼\n${who}`;
    expect(pieces(`${letter('王建国')}\n${letter('李秀英')}`)).toEqual([letter('王建国'), letter('李秀英')]);
  });

  it('stays one where there is one', () => {
    const letter = '尊敬的领导：\n一、第七条，太短。\n\n二、第十五条，写明由谁管理。\n时间：晚上为好。';
    expect(pieces(letter)).toEqual([letter]);
  });
});

describe('who sent it, how and when', () => {
  it.each([
    [
      mail('陈素芬', '好。'),
      { name: '陈素芬', contact: '3@qingyu.example', day: '2026-04-02', way: 'email' },
    ],
    [
      '尊敬的领导：\n十日太长。\n此致\n敬礼\n柳荫社区居民 王建国\n2026年3月31日',
      { name: '柳荫社区居民 王建国', contact: null, day: '2026-03-31', way: null },
    ],
    ['第八条太严。\n李秀英\n4月1日', { name: '李秀英', contact: null, day: '2026-04-01', way: null }],
    [
      '来电记录\n姓名：黄文斌\n电话：13900000001\n第九条好。',
      { name: '黄文斌', contact: '13900000001', day: null, way: 'phone' },
    ],
    ['望潮路基层立法联系点汇总\n第三条好。', { name: null, contact: null, day: null, way: 'station' }],
    ['座谈会发言记录\n居民甲：第三条好。', { name: null, contact: null, day: null, way: 'meeting' }],
    ['2026年2月30日', { name: null, contact: null, day: null, way: null }],
  ])('is read from %j', (letter, facts) => {
    expect(postFacts(letter, 2026)).toEqual(facts);
  });
});

it.each([
  ['我反对限养。', 'oppose'],
  ['不同意第十一条，建议改为三只。', 'amend'],
  ['完全支持，写得周到。', 'support'],
  ['导盲犬也算吗？', 'ask'],
  ['罚款偏高。', 'amend'],
  ['不合理。', 'oppose'],
  ['我家住在柳荫社区。', null],
])('the stance of %j is %s', (words, stance) => {
  expect(guessStance(words)).toBe(stance);
});

it('a key is the same for the same words however they are broken, and another for another copy', () => {
  const key = letterKey('dogs', '第八条 太严。\n谢谢', 0);
  expect(letterKey('dogs', '第八条太严。谢谢\r\n', 0)).toBe(key);
  expect(letterKey('dogs', '第八条太严。谢谢', 1)).not.toBe(key);
  expect(letterKey('cats', '第八条太严。谢谢', 0)).not.toBe(key);
  expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('the evidence is the sentence that names the clause, else the one that quotes it', () => {
  expect(evidenceOf('我是居民。草案第八条太严。谢谢。', second)).toBe('草案第八条太严。');
  expect(evidenceOf('我是居民。“每户限养两只”太少。', second)).toBe('“每户限养两只”太少。');
  expect(evidenceOf('都很好。', second)).toBe('');
});
