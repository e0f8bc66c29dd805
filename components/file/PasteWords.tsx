import { useEffect, useRef, useState } from 'preact/hooks';
import { useReadingSay } from '../reading/reading-say.ts';

interface PasteWordsProps {
  readonly onWords: (words: string) => void;
  /** It is what the person came for: it stands first and has the keyboard. */
  readonly isMain: boolean;
}

/** The draft's words, copied from wherever they can be copied. They stay on this device like a file's. */
export function PasteWords({ onWords, isMain }: PasteWordsProps) {
  const say = useReadingSay();
  const [words, setWords] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isMain) field.current?.focus();
  }, [isMain]);
  return (
    <section class={isMain ? 'file-paste file-paste--main' : 'file-paste'}>
      {isMain ? (
        <h1 class="zt-title zt-title--plain">{say('file.pasteTitle')}</h1>
      ) : (
        <h2 class="zt-label">{say('file.paste')}</h2>
      )}
      <p class={isMain ? undefined : 'zt-hint'}>{say(isMain ? 'file.pasteFrom' : 'file.pasteLead')}</p>
      <textarea
        ref={field}
        class="zt-input"
        rows={isMain ? 14 : 5}
        aria-label={say('file.pasteLabel')}
        value={words}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <button
        class={isMain ? 'zt-btn zt-btn--main' : 'zt-btn'}
        type="button"
        disabled={words.trim() === ''}
        onClick={() => onWords(words)}
      >
        {say('file.pasteOpen')}
      </button>
    </section>
  );
}
