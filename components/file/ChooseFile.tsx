import { useRef, useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { useReadingSay } from '../reading/reading-say.ts';

interface ChooseFileProps {
  readonly onFile: (file: File) => void;
  readonly onWords: (words: string) => void;
  /** Nothing was tried before. */
  readonly isFirst: boolean;
  /** A file is held over the window. */
  readonly isOver: boolean;
}

const kinds = '.docx,.doc,.wps,.pdf,.html,.htm,.txt,.md,.xml,.akn';

/** The three ways in: choose, drop, paste. */
export function ChooseFile({ onFile, onWords, isFirst, isOver }: ChooseFileProps) {
  const say = useReadingSay();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <section class="file-choose">
        {isFirst && (
          <>
            <h1 class="zt-title zt-title--plain">{say('file.title')}</h1>
            <p>{say('file.lead')}</p>
          </>
        )}
        <div class="file-drop">
          <p class="file-drop-words">{say(isOver ? 'file.dropHere' : 'file.drop')}</p>
          <button
            class={isFirst ? 'zt-btn zt-btn--main' : 'zt-btn'}
            type="button"
            onClick={() => field.current?.click()}
          >
            <Icon name="sheet" />
            {say(isFirst ? 'file.choose' : 'file.other')}
          </button>
          <input
            ref={field}
            class="zt-sr"
            type="file"
            tabIndex={-1}
            aria-label={say('file.choose')}
            accept={kinds}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) onFile(file);
              currentTarget.value = '';
            }}
          />
        </div>
        <p class="zt-hint">{say('file.kinds')}</p>
        <p class="zt-hint">
          <Icon name="device" small />
          {say('file.private')}
        </p>
      </section>
      <PasteWords onWords={onWords} />
    </>
  );
}

function PasteWords({ onWords }: Pick<ChooseFileProps, 'onWords'>) {
  const say = useReadingSay();
  const [words, setWords] = useState('');
  return (
    <section class="file-paste">
      <h2 class="zt-label">{say('file.paste')}</h2>
      <p class="zt-hint">{say('file.pasteLead')}</p>
      <textarea
        class="zt-input"
        rows={5}
        aria-label={say('file.pasteLabel')}
        value={words}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <button class="zt-btn" type="button" disabled={words.trim() === ''} onClick={() => onWords(words)}>
        {say('file.pasteOpen')}
      </button>
    </section>
  );
}
