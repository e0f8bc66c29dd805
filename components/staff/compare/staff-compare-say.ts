import { type Language, type Translate, translator } from '../../../lib/i18n/translate.ts';
import { en, zh } from '../../../lib/i18n/words/staff-compare.ts';
import { useVoice } from '../../say.tsx';

export type StaffCompareSay = Translate<typeof zh>;

const says: Readonly<Record<Language, StaffCompareSay>> = {
  zh: translator(zh, zh),
  en: translator(zh, en),
};

/** The sentences of the comparison at the office, in the language on screen. */
export function useStaffCompareSay(): StaffCompareSay {
  return says[useVoice().language];
}
