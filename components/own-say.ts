import { type Language, type Translate, translator } from '../lib/i18n/translate.ts';
import { en, zh } from '../lib/i18n/words/own.ts';
import { useVoice } from './say.tsx';

export type OwnSay = Translate<typeof zh>;

const says: Readonly<Record<Language, OwnSay>> = { zh: translator(zh, zh), en: translator(zh, en) };

/** The sentences of settings, one's own data and reminders. */
export function useOwnSay(): OwnSay {
  return says[useVoice().language];
}

export function useOwnVoice(): { readonly language: Language; readonly say: OwnSay } {
  const { language } = useVoice();
  return { language, say: says[language] };
}
