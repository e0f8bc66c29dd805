import { type Language, type Translate, translator } from '../../../lib/i18n/translate.ts';
import { en, zh } from '../../../lib/i18n/words/staff-assign.ts';
import { useVoice } from '../../say.tsx';

const says: Readonly<Record<Language, Translate<typeof zh>>> = {
  zh: translator(zh, zh),
  en: translator(zh, en),
};

/** The sentences about who handles what, and by when. */
export function useAssignSay(): Translate<typeof zh> {
  return says[useVoice().language];
}
