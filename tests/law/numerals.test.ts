import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, writeNumber } from '../../lib/law/numerals.ts';

describe('numerals', () => {
  it('reads back every number it writes', () => {
    assert(property(integer({ min: 0, max: 9999 }), (value) => readNumber(writeNumber(value)) === value));
  });

  it.each([
    ['十', 10],
    ['一十', 10],
    ['二十一', 21],
    ['廿一', 21],
    ['一百零一', 101],
    ['一百〇一', 101],
    ['一百一十', 110],
    ['一千二百四十二', 1242],
    ['一千零五', 1005],
    ['一二三', 123],
    ['二〇三一', 2031],
    ['１３３', 133],
    ['12', 12],
    ['壹佰贰拾', 120],
    ['一万二千', 12_000],
  ])('reads %s', (written, value) => expect(readNumber(written)).toBe(value));

  it.each(['', '条', '第一', '一条', '1a', '一'.repeat(13), '九九九九九九'])(
    'reads no number in "%s"',
    (written) => expect(readNumber(written)).toBeNull(),
  );

  it.each([
    [10, '十'],
    [12, '十二'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1010, '一千零一十'],
    [1242, '一千二百四十二'],
  ])('writes %i as a law prints it', (value, written) => expect(writeNumber(value)).toBe(written));

  it('refuses what no law numbers', () => expect(() => writeNumber(-1)).toThrow(RangeError));
});
