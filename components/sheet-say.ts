import { zh as panelZh } from '../lib/i18n/dictionary.ts';
import * as receiptEn from '../lib/i18n/english/receipt.ts';
import * as submitEn from '../lib/i18n/english/submit.ts';
import { en as panelEn } from '../lib/i18n/english.ts';
import { type Language, type Same, type Translate, translator } from '../lib/i18n/translate.ts';
import * as receipt from '../lib/i18n/words/receipt.ts';
import * as submit from '../lib/i18n/words/submit.ts';
import { useVoice } from './say.tsx';

const zh = { ...panelZh, ...submit.zh, ...receipt.zh } as const;
const en: Same<typeof zh> = { ...panelEn, ...submitEn.en, ...receiptEn.en };

export type SheetSay = Translate<typeof zh>;

const voices: Readonly<Record<Language, SheetSay>> = { zh: translator(zh, zh), en: translator(zh, en) };

/** The sentences of review and receipt, which the panel does not carry, with the panel's own. */
export function useSheetVoice(): { readonly language: Language; readonly say: SheetSay } {
  const { language } = useVoice();
  return { language, say: voices[language] };
}

export function useSheetSay(): SheetSay {
  return useSheetVoice().say;
}
