import { type Language, type Translate, translator } from '../../../lib/i18n/translate.ts';
import * as acts from '../../../lib/i18n/words/staff-acts.ts';
import * as people from '../../../lib/i18n/words/staff-people.ts';
import { useVoice } from '../../say.tsx';

export type PeopleSay = Translate<typeof people.zh>;

const says: Readonly<Record<Language, PeopleSay>> = {
  zh: translator(people.zh, people.zh),
  en: translator(people.zh, people.en),
};

export function usePeopleSay(): PeopleSay {
  return says[useVoice().language];
}

/** What calls are called, by their names. */
export function useActs(): ReadonlyMap<string, string> {
  return new Map(Object.entries(useVoice().language === 'zh' ? acts.zh : acts.en));
}
