import { type ComponentChildren, createContext, Fragment } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { type Key, type Say, type Sentences, sayFrom, zh } from '../lib/i18n/dictionary.ts';
import { type Language, pieces } from '../lib/i18n/translate.ts';

interface Voice {
  readonly language: Language;
  readonly say: Say;
  readonly sentences: Sentences;
}

const chinese = voiceOf('zh', zh);
const VoiceContext = createContext<Voice>(chinese);

function voiceOf(language: Language, sentences: Sentences): Voice {
  return { language, sentences, say: sayFrom(sentences) };
}

interface SayInProps {
  readonly language: Language;
  readonly children: ComponentChildren;
}

/** Below this every sentence is in one language. Nothing is shown in the wrong one while it is loaded. */
export function SayIn({ language, children }: SayInProps) {
  const [english, setEnglish] = useState<Voice | null>(null);
  useEffect(() => {
    if (language === 'en' && english === null)
      void import('../lib/i18n/english.ts').then(({ en }) => setEnglish(voiceOf('en', en)));
  }, [language, english]);
  const voice = language === 'zh' ? chinese : english;
  if (voice === null) return null;
  return <VoiceContext.Provider value={voice}>{children}</VoiceContext.Provider>;
}

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
  const { sentences } = useVoice();
  return (
    <>
      {pieces(sentences[of]).map((piece, at) => (
        <Fragment key={`${at}`}>{'words' in piece ? piece.words : values[piece.name]}</Fragment>
      ))}
    </>
  );
}
