import { useMemo } from 'preact/hooks';
import { type Language, languageFor, type Translate, translator } from '../../lib/i18n/translate.ts';
import * as words from '../../lib/i18n/words/widget.ts';

/** By the address (`#lang=en` of a frame, `?lang=en` of a page), else by the browser. */
export function widgetLanguage(): Language {
  const inHash = new URLSearchParams(location.hash.slice(1)).get('lang');
  const asked = inHash || new URLSearchParams(location.search).get('lang');
  return languageFor(asked ? [asked] : navigator.languages);
}

/** The sentences that only the frame and the hosted reader say. */
export function useWidgetSay(): Translate<typeof words.zh> {
  return useMemo(() => translator(words.zh, widgetLanguage() === 'zh' ? words.zh : words.en), []);
}
