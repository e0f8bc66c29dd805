import { useMemo } from 'preact/hooks';
import { type Translate, translator } from '../../lib/i18n/translate.ts';
import * as words from '../../lib/i18n/words/reading.ts';
import { useVoice } from '../say.tsx';

/** The sentences of the reading mode, which the panel does not carry. */
export function useReadingSay(): Translate<typeof words.zh> {
  const { language } = useVoice();
  return useMemo(() => translator(words.zh, language === 'zh' ? words.zh : words.en), [language]);
}
