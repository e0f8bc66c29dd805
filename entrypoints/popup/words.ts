import { useVoice } from '../../components/say.tsx';
import { type Language, type Translate, translator } from '../../lib/i18n/translate.ts';
import { en, zh } from '../../lib/i18n/words/popup.ts';

export type PopupKey = keyof typeof zh;

const says: Readonly<Record<Language, Translate<typeof zh>>> = {
  zh: translator(zh, zh),
  en: translator(zh, en),
};

/** The popup's own sentences, in the language on screen. */
export function usePopupSay(): Translate<typeof zh> {
  return says[useVoice().language];
}
