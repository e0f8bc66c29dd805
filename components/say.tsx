import { type ComponentChildren, createContext, Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import { type Key, type Say, sayIn, sentence } from '../lib/i18n/dictionary.ts';
import { type Language, pieces } from '../lib/i18n/translate.ts';

interface Voice {
  readonly language: Language;
  readonly say: Say;
}

const VoiceContext = createContext<Voice>({ language: 'zh', say: sayIn('zh') });

export function SayIn({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ComponentChildren;
}) {
  return <VoiceContext.Provider value={voices[language]}>{children}</VoiceContext.Provider>;
}

const voices: Readonly<Record<Language, Voice>> = {
  zh: { language: 'zh', say: sayIn('zh') },
  en: { language: 'en', say: sayIn('en') },
};

/** The language on screen and its sentences. */
export function useVoice(): Voice {
  return useContext(VoiceContext);
}

export function useSay(): Say {
  return useVoice().say;
}

interface SentenceProps {
  readonly of: Key;
  /** What stands in the sentence's places. */
  readonly with: Readonly<Record<string, ComponentChildren>>;
}

/** A sentence in whose places something other than words stands: a key cap, a citation. */
export function Sentence({ of, with: values }: SentenceProps) {
  const { language } = useVoice();
  return (
    <>
      {pieces(sentence(language, of)).map((piece, at) => (
        <Fragment key={`${at}`}>{'words' in piece ? piece.words : values[piece.name]}</Fragment>
      ))}
    </>
  );
}
