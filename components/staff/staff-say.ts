import { type Language, type Translate, translator } from '../../lib/i18n/translate.ts';
import { en, zh } from '../../lib/i18n/words/staff.ts';
import { useVoice } from '../say.tsx';

export type StaffSay = Translate<typeof zh>;

const says: Readonly<Record<Language, StaffSay>> = { zh: translator(zh, zh), en: translator(zh, en) };

/** The office's sentences, in the language on screen. */
export function useStaffSay(): StaffSay {
  return says[useVoice().language];
}
