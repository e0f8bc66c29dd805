import { describe, expect, it } from 'vitest';
import { sayFrom, zh } from '../../lib/i18n/dictionary.ts';
import * as carryEn from '../../lib/i18n/english/carry.ts';
import * as composerEn from '../../lib/i18n/english/composer.ts';
import * as receiptEn from '../../lib/i18n/english/receipt.ts';
import * as submitEn from '../../lib/i18n/english/submit.ts';
import { en } from '../../lib/i18n/english.ts';
import { languageFor, pieces } from '../../lib/i18n/translate.ts';
import * as carry from '../../lib/i18n/words/carry.ts';
import * as compare from '../../lib/i18n/words/compare.ts';
import * as composer from '../../lib/i18n/words/composer.ts';
import * as desk from '../../lib/i18n/words/desk.ts';
import * as marker from '../../lib/i18n/words/marker.ts';
import * as more from '../../lib/i18n/words/more.ts';
import * as own from '../../lib/i18n/words/own.ts';
import * as popup from '../../lib/i18n/words/popup.ts';
import * as receipt from '../../lib/i18n/words/receipt.ts';
import * as submit from '../../lib/i18n/words/submit.ts';

const languages = [
  { zh, en },
  { zh: marker.zh, en: marker.en },
  { zh: popup.zh, en: popup.en },
  { zh: compare.zh, en: compare.en },
  { zh: composer.zh, en: composerEn.en },
  { zh: carry.zh, en: carryEn.en },
  { zh: desk.zh, en: desk.en },
  { zh: more.zh, en: more.en },
  { zh: own.zh, en: own.en },
  { zh: receipt.zh, en: receiptEn.en },
  { zh: submit.zh, en: submitEn.en },
];

const namesIn = (sentence: string) =>
  new Set(pieces(sentence).flatMap((piece) => ('name' in piece ? [piece.name.split('|')[0]] : [])));

describe('the dictionaries', () => {
  it.each(languages)('say every sentence in both languages', ({ zh, en }) => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    for (const sentence of [...Object.values(zh), ...Object.values(en)]) expect(sentence.trim()).not.toBe('');
  });

  it.each(languages)('ask for no value in English that Chinese does not give', ({ zh, en }) => {
    for (const [key, sentence] of Object.entries(en)) {
      const given = namesIn((zh as Record<string, string>)[key] ?? '');
      for (const name of namesIn(sentence as string)) expect([key, given.has(name)]).toEqual([key, true]);
    }
  });

  it.each(languages)('use no exclamation mark and no emoji', ({ zh, en }) => {
    for (const sentence of [...Object.values(zh), ...Object.values(en)])
      expect(sentence).not.toMatch(/[!！]|\p{Extended_Pictographic}/u);
  });

  it.each(languages)('end Chinese sentences with Chinese punctuation', ({ zh }) => {
    for (const sentence of Object.values(zh)) expect(sentence).not.toMatch(/\p{Script=Han}[,.;:?]/u);
  });
});

describe('a translator', () => {
  it('puts values in their places', () => {
    expect(sayFrom(zh)('deadline.left', { n: 6 })).toBe('还有 6 天截止');
  });

  it('chooses the English form by the count', () => {
    const say = sayFrom(en);
    expect(say('panel.count', { n: 1 })).toBe('1 comment');
    expect(say('panel.count', { n: 2 })).toBe('2 comments');
  });

  it('leaves braces in a value as they are', () => {
    expect(sayFrom(zh)('panel.adds', { text: '{n}' })).toBe('增加“{n}”。');
  });

  it('does not compile without the values a sentence needs', () => {
    const say = sayFrom(zh);
    // @ts-expect-error the count is missing
    expect(() => say('deadline.left')).toThrow('{n}');
  });
});

describe('the language', () => {
  it.each([
    [['zh-CN', 'en'], 'zh'],
    [['zh-Hant-TW'], 'zh'],
    [['fr', 'zh'], 'zh'],
    [['en-GB', 'zh'], 'en'],
    [['fr', 'de'], 'en'],
    [[], 'en'],
  ] as const)('for %j is %s', (preferred, language) => {
    expect(languageFor(preferred)).toBe(language);
  });
});
