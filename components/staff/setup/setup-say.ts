import { type Language, type Translate, translator } from '../../../lib/i18n/translate.ts';
import * as drafts from '../../../lib/i18n/words/staff-drafts.ts';
import * as fields from '../../../lib/i18n/words/staff-fields.ts';
import * as setup from '../../../lib/i18n/words/staff-setup.ts';
import { useVoice } from '../../say.tsx';

const zh = { ...setup.zh, ...fields.zh, ...drafts.zh } as const;
const en = { ...setup.en, ...fields.en, ...drafts.en };

export type SetupSay = Translate<typeof zh>;

const says: Readonly<Record<Language, SetupSay>> = { zh: translator(zh, zh), en: translator(zh, en) };

/** The sentences of setting up, so that the desk does not carry them. */
export function useSetupSay(): SetupSay {
  return says[useVoice().language];
}
