import { expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import chinese from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { readText } from './source-files.ts';

test('both languages of the manifest say the same things', () => {
  expect(Object.keys(english).toSorted()).toEqual(Object.keys(chinese).toSorted());
});

test('the manifest names only words that are there', () => {
  const named = [...readText('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
  expect(named.filter((key) => !(key in chinese))).toEqual([]);
});
