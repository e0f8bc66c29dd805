import { expect, test } from 'vitest';
import { toFrame, toPage } from '../../entrypoints/widget/wire.ts';

const hash = 'a'.repeat(64);

test('what is pointed at passes to the frame', () => {
  const message = {
    type: 'pointed',
    eId: 'art_12__para_2',
    clauseHash: hash,
    words: { before: 3, length: 5 },
  };
  expect(toFrame.safeParse(message)).toEqual({ success: true, data: message });
});

test.each([
  [{ type: 'pointed', eId: 'art 12', clauseHash: hash, words: null }],
  [{ type: 'pointed', eId: 'art_12', clauseHash: 'short', words: null }],
  [{ type: 'pointed', eId: 'art_12', clauseHash: hash, words: { before: -1, length: 5 } }],
  [{ type: 'submit' }],
  [null],
])('a letter of another form is none: %j', (message) => {
  expect(toFrame.safeParse(message).success).toBe(false);
});

test('to the page pass height, a clause and "finished", and no further word', () => {
  const carried = toPage.safeParse({ type: 'finished', comment: '合租的家庭' });
  expect(carried).toEqual({ success: true, data: { type: 'finished' } });
  expect(toPage.safeParse({ type: 'comment', text: '合租的家庭' }).success).toBe(false);
  expect(toPage.safeParse({ type: 'height', px: 1e9 }).success).toBe(false);
});
