import { type Language, type Translate, translator } from '../../../lib/i18n/translate.ts';
import { en, zh } from '../../../lib/i18n/words/staff-post.ts';
import { useVoice } from '../../say.tsx';

export type PostSay = Translate<typeof zh>;

const says: Readonly<Record<Language, PostSay>> = { zh: translator(zh, zh), en: translator(zh, en) };

/** Sentences about post, in the language on screen. */
export function usePostSay(): PostSay {
  return says[useVoice().language];
}
