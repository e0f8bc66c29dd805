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

/**
 * Below this every sentence is in one language. While another is loaded, what stood there stays, with all that is
 * open in it; at the beginning nothing is shown in the wrong one.
 */
export function SayIn({ language, children }: SayInProps) {
  const [voice, setVoice] = useState<Voice | null>(language === 'zh' ? chinese : null);
  useEffect(() => {
    let late = false;
    void voiceIn(language).then((next) => late || setVoice(next));
    return () => {
      late = true;
    };
  }, [language]);
  if (voice === null) return null;
  return <VoiceContext.Provider value={voice}>{children}</VoiceContext.Provider>;
}

async function voiceIn(language: Language): Promise<Voice> {
  if (language === 'zh') return chinese;
  const { en } = await import('../lib/i18n/english.ts');
  return voiceOf('en', en);
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
