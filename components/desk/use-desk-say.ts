import { useMemo } from 'preact/hooks';
import { type Language, type Translate, translator } from '../../lib/i18n/translate.ts';
import * as words from '../../lib/i18n/words/desk.ts';

export function useDeskSay(language: Language): Translate<typeof words.zh> {
  return useMemo(() => translator(words.zh, language === 'zh' ? words.zh : words.en), [language]);
}
