import { type Language, type Same, type Translate, translator } from './translate.ts';
import * as carry from './words/carry.ts';
import * as common from './words/common.ts';
import * as composer from './words/composer.ts';
import * as panel from './words/panel.ts';
import * as receipt from './words/receipt.ts';
import * as states from './words/states.ts';
import * as submit from './words/submit.ts';

/** Every sentence of panel, review sheet and widget, zh-CN. */
export const zh = {
  ...common.zh,
  ...panel.zh,
  ...composer.zh,
  ...carry.zh,
  ...submit.zh,
  ...receipt.zh,
  ...states.zh,
} as const;

export const en: Same<typeof zh> = {
  ...common.en,
  ...panel.en,
  ...composer.en,
  ...carry.en,
  ...submit.en,
  ...receipt.en,
  ...states.en,
};

export type Key = keyof typeof zh;
export type Say = Translate<typeof zh>;

const sentences: Readonly<Record<Language, Same<typeof zh>>> = { zh, en };

/** `t(key, values)` in one language. */
export function sayIn(language: Language): Say {
  return translator(zh, sentences[language]);
}

/** A sentence with its placeholders, to be cut with `pieces`. */
export function sentence(language: Language, key: Key): string {
  return sentences[language][key];
}
