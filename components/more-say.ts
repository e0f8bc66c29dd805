import { type Language, type Translate, translator } from '../lib/i18n/translate.ts';
import { en, zh } from '../lib/i18n/words/more.ts';
import { useVoice } from './say.tsx';

export type MoreSay = Translate<typeof zh>;

const says: Readonly<Record<Language, MoreSay>> = { zh: translator(zh, zh), en: translator(zh, en) };

/** The sentences of what is loaded when it is first shown. */
export function useMoreSay(): MoreSay {
  return says[useVoice().language];
}
