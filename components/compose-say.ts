import { zh as panelZh } from '../lib/i18n/dictionary.ts';
import * as carryEn from '../lib/i18n/english/carry.ts';
import * as composerEn from '../lib/i18n/english/composer.ts';
import { en as panelEn } from '../lib/i18n/english.ts';
import { type Language, type Same, type Translate, translator } from '../lib/i18n/translate.ts';
import * as carry from '../lib/i18n/words/carry.ts';
import * as composer from '../lib/i18n/words/composer.ts';
import { useVoice } from './say.tsx';

const zh = { ...panelZh, ...composer.zh, ...carry.zh } as const;
const en: Same<typeof zh> = { ...panelEn, ...composerEn.en, ...carryEn.en };

export type ComposeSay = Translate<typeof zh>;

const voices: Readonly<Record<Language, ComposeSay>> = { zh: translator(zh, zh), en: translator(zh, en) };

/** The sentences of writing and of carrying over, which the panel opens without, with the panel's own. */
export function useComposeVoice(): { readonly language: Language; readonly say: ComposeSay } {
  const { language } = useVoice();
  return { language, say: voices[language] };
}

export function useComposeSay(): ComposeSay {
  return useComposeVoice().say;
}
