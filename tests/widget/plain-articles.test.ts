import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftText } from '../../demo/hearing.ts';
import { coreHash } from '../../entrypoints/widget/core-hash.ts';
import { plainArticles } from '../../entrypoints/widget/plain/articles.ts';
import { sha256Hex } from '../../entrypoints/widget/plain/sha256.ts';
import { wordsHash } from '../../entrypoints/widget/plain/words-hash.ts';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { textHash } from '../../lib/law/text-hash.ts';

/** Each line of the text a line of the page; `#` before a heading. */
function read(page: string) {
  const headings = page.split('\n').map((line) => line.startsWith('#'));
  const text = page.replace(/^#/gm, ' ');
  let at = 0;
  const lines = text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length };
  });
  const articles = plainArticles(text, lines, (line) => headings[line] ?? false);
  return articles?.map(({ eId, start, end }) => [eId, text.slice(start, end)]) ?? null;
}

test('articles whose labels run without a gap are plain, with their further lines', () => {
  expect(
    read('首页\n第一条　养犬应当登记。\n第二条　禁止下列行为：\n（一）遗弃；\n第二章　罚则\n第三条　罚款。'),
  ).toEqual([
    ['art_1', '第一条　养犬应当登记。'],
    ['art_2', '第二条　禁止下列行为：\n（一）遗弃；'],
    ['art_3', '第三条　罚款。'],
  ]);
});

test('an inserted article stands behind its main number', () => {
  expect(read('第一条　甲\n第一条之一　乙\n第二条　丙')?.map(([eId]) => eId)).toEqual([
    'art_1',
    'art_1-1',
    'art_2',
  ]);
});

test('a line that begins with a citation is no article', () => {
  expect(read('第一条　甲\n第一条第一款规定的犬只，应当登记。\n第二条　丙')?.[0]?.[1]).toContain(
    '第一款规定',
  );
});

test.each([
  ['a gap', '第一条　甲\n第三条　丙'],
  ['a second law', '第一条　甲\n第二条　乙\n第一条　丙\n第二条　丁'],
  ['no first article', '第五条　甲\n第六条　乙'],
  ['no article', '关于征求意见的公告\n请于五月一日前提出。'],
  ['labels without a blank behind them', '第一条为了规范养犬\n第二条本市养犬'],
])('%s is left to the full reader', (_, page) => {
  expect(read(page)).toBeNull();
});

test.each(['first', 'second', 'third'])(
  'the %s reading has the name that the published tree gives it',
  (name) => {
    const text = draftText(`${name}-reading.txt`);
    const tree = parseLaw(blocksOfText(text));
    let at = 0;
    const lines = text.split('\n').map((line) => {
      const start = at;
      at += line.length + 1;
      return { start, end: start + line.length };
    });
    const plain = plainArticles(text, lines, () => false) ?? [];
    const law = [...articlesOf(tree.provisions)];
    expect(plain.map(({ eId }) => eId)).toEqual(law.map(({ eId }) => eId));
    expect(coreHash(text, plain, wordsHash)).toBe(coreHash(text, law, textHash));
    const hashes = plain.slice(0, -1).map(({ start, end }) => wordsHash(text.slice(start, end)));
    expect(hashes).toEqual(law.slice(0, -1).map(({ start, end }) => textHash(text.slice(start, end))));
  },
);

test('the small hash is SHA-256', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
      expect(sha256Hex(words)).toBe(bytesToHex(sha256(utf8ToBytes(words))));
    }),
  );
  for (const length of [55, 56, 63, 64, 65, 119, 120, 1000]) {
    const words = '犬'.repeat(length);
    expect(sha256Hex(words)).toBe(bytesToHex(sha256(utf8ToBytes(words))));
  }
});
