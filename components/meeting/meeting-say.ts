import { type Language, type Translate, translator } from '../../lib/i18n/translate.ts';
import { en, zh } from '../../lib/i18n/words/meeting.ts';
import { useVoice } from '../say.tsx';

export type MeetingSay = Translate<typeof zh>;

const says: Readonly<Record<Language, MeetingSay>> = { zh: translator(zh, zh), en: translator(zh, en) };

/** The sentences about a hearing in person, which the panel does not carry. */
export function useMeetingVoice(): { readonly language: Language; readonly say: MeetingSay } {
  const { language } = useVoice();
  return { language, say: says[language] };
}
