import { type Language, type Translate, translator } from '../../../lib/i18n/translate.ts';
import { en, zh } from '../../../lib/i18n/words/files.ts';
import { useVoice } from '../../say.tsx';

const says: Readonly<Record<Language, Translate<typeof zh>>> = {
  zh: translator(zh, zh),
  en: translator(zh, en),
};
const faults = [
  'empty',
  'too-big',
  'unknown',
  'corrupt',
  'password',
  'bomb',
  'too-deep',
  'doctype',
  'scan',
  'wps',
  'rtf',
  'not-text',
  'failed',
] as const;

/** Why a file was not read, in the words used for every file. */
export function useRefusal(): (fault: string) => string {
  const say = says[useVoice().language];
  return (fault) => say(`file.${faults.find((each) => each === fault) ?? 'failed'}`);
}
