import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, findWords } from '../../entrypoints/widget/counted-words.ts';

const page = '第三条　养犬人　应当\n　　依法、文明养犬。';
const published = '第三条 养犬人应当依法、文明养犬。';
const whole = (text: string) => ({ start: 0, end: text.length });
const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

test('words are found again where other blanks stand between them', () => {
  const counted = countWords(page, whole(page), spanOf(page, '应当\n　　依法'));
  const found = counted && findWords(published, whole(published), counted);
  expect(found && published.slice(found.start, found.end)).toBe('应当依法');
});

test('blanks alone are no words', () => {
  expect(countWords(page, whole(page), spanOf(page, '　　'))).toBeNull();
});

test('a clause that is too short for the words gives no place', () => {
  expect(findWords('第三条', whole('第三条'), { before: 2, length: 9 })).toBeNull();
});

test('in the same text the place is the words, but for blanks and marks around them', () => {
  fc.assert(
    fc.property(fc.nat(page.length - 1), fc.nat(page.length), (start, length) => {
      const words = { start, end: Math.min(page.length, start + length) };
      const counted = countWords(page, whole(page), words);
      if (counted === null) return;
      const found = findWords(page, whole(page), counted);
      expect(found).not.toBeNull();
      expect(found?.start).toBeGreaterThanOrEqual(words.start);
      expect(found?.end).toBeLessThanOrEqual(words.end);
    }),
  );
});
