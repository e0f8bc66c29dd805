import { describe, expect, test } from 'vitest';
import { read } from './reading.ts';

const law = (words: string) => `清屿市养犬管理条例\n第一条　${words}\n`.repeat(4);

describe('plain text whose encoding nobody states', () => {
  test.each([
    // The bytes of 第一条 and so on, written out: TextEncoder writes UTF-8 alone.
    ['UTF-16 with its mark', [0xff, 0xfe, 0x2c, 0x7b, 0x00, 0x4e, 0x61, 0x67], '第一条'],
    [
      'GB18030',
      [0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0x20, 0xce, 0xaa, 0xc1, 0xcb, 0xb9, 0xe6, 0xb7, 0xb6],
      '第一条 为了规范',
    ],
    ['Big5', [0xb2, 0xc4, 0xa4, 0x40, 0xb1, 0xf8, 0x20, 0xac, 0xb0, 0xb3, 0x57, 0xbd, 0x64], '第一條 為規範'],
    [
      'Shift_JIS',
      [0x91, 0xe6, 0x88, 0xea, 0x8f, 0xf0, 0x20, 0x82, 0xb1, 0x82, 0xcc, 0x96, 0x40, 0x97, 0xa5, 0x82, 0xcd],
      '第一条 この法律は',
    ],
  ])('is told: %s', async (_, bytes, words) => {
    expect((await read(new Uint8Array(bytes))).source.text).toBe(words);
  });

  test('is UTF-8 where it can be', async () => {
    expect((await read(law('为了规范养犬行为，制定本条例。'))).format).toBe('text');
  });
});

test('Markdown loses its marks and its head, and keeps its lines and headings', async () => {
  const { source, format } = await read(
    '---\ntitle: x\n---\n# 清屿市养犬管理条例\n\n**第一条** 为了[规范](http://a.example)养犬。\n1\\. 甲_乙\n',
    'a.md',
  );
  expect(format).toBe('markdown');
  expect(source.text).toBe('清屿市养犬管理条例\n\n第一条 为了规范养犬。\n1. 甲_乙\n');
  expect(source.blocks[0]?.hint?.heading).toBe(1);
});

test('a page is a page whatever it is called', async () => {
  expect((await read('<!doctype html><p>第一条　甲</p>', 'draft.doc')).format).toBe('html');
  expect(
    (await read('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>甲</p></html>')).format,
  ).toBe('html');
});
