import { type Same, type Translate, translator } from './translate.ts';
import * as common from './words/common.ts';
import * as correction from './words/correction.ts';
import * as panel from './words/panel.ts';
import * as states from './words/states.ts';

/** Every sentence that the panel opens with, zh-CN; writing, review and receipt have their own. The other languages are loaded when they are wanted. */
export const zh = {
  ...common.zh,
  ...correction.zh,
  ...panel.zh,
  ...states.zh,
} as const;

export type Key = keyof typeof zh;
export type Say = Translate<typeof zh>;

/** The same sentences in another language. */
export type Sentences = Same<typeof zh>;

/** `t(key, values)` in the language of these sentences. */
export function sayFrom(sentences: Sentences): Say {
  return translator(zh, sentences);
}
