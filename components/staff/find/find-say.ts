import { type Language, type Translate, translator } from '../../../lib/i18n/translate.ts';
import { en, zh } from '../../../lib/i18n/words/staff-find.ts';
import { useVoice } from '../../say.tsx';

export type FindSay = Translate<typeof zh>;

const says: Readonly<Record<Language, FindSay>> = { zh: translator(zh, zh), en: translator(zh, en) };

export function useFindSay(): FindSay {
  return says[useVoice().language];
}
