import { useRef } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { useReadingSay } from '../reading/reading-say.ts';
import { fileKinds } from './file-kinds.ts';
import { PasteWords } from './PasteWords.tsx';

interface ChooseFileProps {
  readonly onFile: (file: File) => void;
  readonly onWords: (words: string) => void;
  /** Nothing was tried before. */
  readonly isFirst: boolean;
  /** The person came to paste words: the other ways stand behind that. */
  readonly isPasting?: boolean;
  /** False where what it is for is said above. */
  readonly isTitled?: boolean;
  /** A file is held over the window. */
  readonly isOver: boolean;
}

/** The three ways in: choose, drop, paste. */
export function ChooseFile({
  onFile,
  onWords,
  isFirst,
  isPasting = false,
  isTitled = true,
  isOver,
}: ChooseFileProps) {
  const say = useReadingSay();
  const field = useRef<HTMLInputElement>(null);
  const isMain = isFirst && !isPasting;
  const paste = <PasteWords onWords={onWords} isMain={isPasting} />;
  return (
    <>
      {isPasting && paste}
      <section class="file-choose">
        {isMain && isTitled && (
          <>
            <h1 class="zt-title zt-title--plain">{say('file.title')}</h1>
            <p>{say('file.lead')}</p>
          </>
        )}
        <div class="file-drop">
          <p class="file-drop-words">{say(isOver ? 'file.dropHere' : 'file.drop')}</p>
          <button
            class={isMain ? 'zt-btn zt-btn--main' : 'zt-btn'}
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
            accept={fileKinds}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) onFile(file);
              currentTarget.value = '';
            }}
          />
        </div>
        <p class="zt-hint">{say('file.kinds')}</p>
        <p class="zt-hint zt-row">
          <Icon name="device" small />
          {say('file.private')}
        </p>
      </section>
      {!isPasting && paste}
    </>
  );
}
