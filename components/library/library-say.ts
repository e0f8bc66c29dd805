import { type Language, type Translate, translator } from '../../lib/i18n/translate.ts';
import { en, zh } from '../../lib/i18n/words/library.ts';
import { useVoice } from '../say.tsx';

export type LibrarySay = Translate<typeof zh>;

const says: Readonly<Record<Language, LibrarySay>> = { zh: translator(zh, zh), en: translator(zh, en) };

/** The sentences of the library. */
export function useLibrarySay(): LibrarySay {
  return says[useVoice().language];
}

/** The title without 《》, which the sentences bring themselves. */
export function bareTitle(title: string): string {
  return title.replace(/^《|》$/g, '');
}
