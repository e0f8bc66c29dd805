import { translator } from '../../lib/i18n/translate.ts';
import { en, zh } from '../../lib/i18n/words/paging.ts';
import { useVoice } from '../say.tsx';

const voices = { zh: translator(zh, zh), en: translator(zh, en) };

/** The sentences about drafts over several pages, which the panel does not carry. */
export function usePagedSay() {
  return voices[useVoice().language];
}
