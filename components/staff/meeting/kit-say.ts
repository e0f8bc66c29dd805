import { type Language, type Translate, translator } from '../../../lib/i18n/translate.ts';
import { en, zh } from '../../../lib/i18n/words/staff-meeting.ts';
import { useVoice } from '../../say.tsx';

export type KitSay = Translate<typeof zh>;

const says: Readonly<Record<Language, KitSay>> = { zh: translator(zh, zh), en: translator(zh, en) };

/** The office's sentences about the hearing in person. */
export function useKitVoice(): { readonly language: Language; readonly say: KitSay } {
  const { language } = useVoice();
  return { language, say: says[language] };
}
