import { type Language, type Translate, translator } from '../../lib/i18n/translate.ts';
import { en, zh } from '../../lib/i18n/words/files.ts';
import { useVoice } from '../say.tsx';

export type ReadingSay = Translate<typeof zh>;

const says: Readonly<Record<Language, ReadingSay>> = { zh: translator(zh, zh), en: translator(zh, en) };

/** The sentences about files and the text in them, so that the panel does not carry them. */
export function useReadingSay(): ReadingSay {
  return says[useVoice().language];
}
