import { expect, test } from 'vitest';
import { joinTexts } from '../../lib/blocks/join.ts';
import { readHtml } from '../../lib/importer/html.ts';

test('joined texts keep the first where it was, and every block its words', () => {
  const pages = ['<p>甲</p><p>乙</p>', '<div><p>丙</p></div>'].map((html) => readHtml(html));
  const { source, starts } = joinTexts(pages);
  expect(source.text).toBe('甲\n乙\n丙');
  expect(starts).toEqual([0, 4]);
  expect(source.blocks.map(({ start, end }) => source.text.slice(start, end))).toEqual(['甲', '乙', '丙']);
  expect(source.blocks.map(({ hint }) => hint?.region ?? 0)).toEqual([0, 0, 1]);
});

test('boxes of different pages meet only in the outermost', () => {
  const page = readHtml('<div><p>甲</p></div>');
  const { source } = joinTexts([page, page]);
  const roots = source.containers?.flatMap((parent, at) => (parent === 0 ? [at] : []));
  expect(source.containers?.[0]).toBe(-1);
  expect(roots).toHaveLength(2);
});
