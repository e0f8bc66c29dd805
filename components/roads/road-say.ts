import { zh as panelZh } from '../../lib/i18n/dictionary.ts';
import * as roadsEn from '../../lib/i18n/english/roads.ts';
import { en as panelEn } from '../../lib/i18n/english.ts';
import { type Language, type Same, type Translate, translator } from '../../lib/i18n/translate.ts';
import * as roads from '../../lib/i18n/words/roads.ts';
import { useVoice } from '../say.tsx';

const zh = { ...panelZh, ...roads.zh } as const;
const en: Same<typeof zh> = { ...panelEn, ...roadsEn.en };

export type RoadSay = Translate<typeof zh>;
const voices: Readonly<Record<Language, RoadSay>> = { zh: translator(zh, zh), en: translator(zh, en) };

/** The sentences of the other roads, which are loaded with them, and the panel's own. */
export function useRoadVoice(): { readonly language: Language; readonly say: RoadSay } {
  const { language } = useVoice();
  return { language, say: voices[language] };
}

export function useRoadSay(): RoadSay {
  return useRoadVoice().say;
}
