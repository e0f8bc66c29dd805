import { expect, test } from 'vitest';
import { decodePage } from '../../lib/importer/charset.ts';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );
/** 条 and 镕 (only in GBK), in GB18030; 条 in Shift_JIS and in Big5. */
const tiao = [0xcc, 0xf5];
const rong = [0xe9, 0x46];

test.each([
  ['a page labelled gb2312 that holds GBK', bytes('<meta charset=gb2312>', tiao, rong), '条镕'],
  [
    'an http-equiv label',
    bytes('<meta http-equiv="Content-Type" content="text/html; charset=gbk">', tiao),
    '条',
  ],
  ['Shift_JIS', bytes('<meta charset="shift_jis">', [0x8f, 0xf0]), '条'],
  ['no label: what fits', bytes('<p>', tiao), '条'],
  ['UTF-8 that calls itself gb2312', bytes('<meta charset=gb2312>条'), '条'],
  ['a byte order mark', bytes([0xef, 0xbb, 0xbf], '<meta charset=gbk>条'), '条'],
  ['UTF-16', bytes([0xff, 0xfe, 0x61, 0x67]), '条'],
  ['an unknown label', bytes('<meta charset="x-none">条'), '条'],
])('decodes %s', (_, page, words) => {
  expect(decodePage(page).replace(/<[^>]*>/g, '')).toBe(words);
});
