import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { type Language, languageFor } from '../lib/i18n/translate.ts';
import { Announcer } from './Announcer.tsx';
import { SayIn } from './say.tsx';
import { useSetting } from './use-store.ts';

export const languageKey = 'language';

/** The person's language, else the browser's, on the whole document; with a voice for those who listen. */
export function Spoken({ children }: { readonly children: ComponentChildren }) {
  const chosen = useSetting(languageKey);
  const language: Language = chosen === 'zh' || chosen === 'en' ? chosen : languageFor(navigator.languages);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <SayIn language={language}>
      <Announcer>{children}</Announcer>
    </SayIn>
  );
}
