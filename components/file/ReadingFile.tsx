import type { ComponentChildren } from 'preact';
import type { FileAnswer, FileProgress } from '../../lib/usecase/file-port.ts';
import { Icon } from '../Icon.tsx';
import { useReadingSay } from '../reading/reading-say.ts';
import { StateCard } from '../states/StateCard.tsx';

interface ReadingFileProps {
  readonly name: string;
  readonly progress: FileProgress | null;
  readonly onStop: () => void;
}

/** How far it has come, in words and as a bar, and the way to stop it. */
export function ReadingFile({ name, progress, onStop }: ReadingFileProps) {
  const say = useReadingSay();
  const words = progress && say('file.readingPages', { a: progress.page, b: progress.of });
  return (
    <section class="file-reading" aria-live="polite">
      <h1 class="zt-title zt-title--plain">{say('file.reading', { name })}</h1>
      <progress
        class="file-bar"
        aria-label={say('file.reading', { name })}
        {...(progress && { value: progress.page, max: progress.of })}
      />
      <p class="zt-num">{words ?? ' '}</p>
      <p class="zt-hint">{say('file.readingSoon')}</p>
      <button class="zt-btn" type="button" onClick={onStop}>
        <Icon name="close" />
        {say('file.stop')}
      </button>
    </section>
  );
}

interface FileTroubleProps {
  readonly name: string;
  readonly fault: Extract<FileAnswer, { kind: 'refused' }>['fault'] | 'noArticles';
  readonly acts?: ComponentChildren;
}

/** What is wrong with the file, what is safe, what to do next. */
export function FileTrouble({ name, fault, acts }: FileTroubleProps) {
  const say = useReadingSay();
  return (
    <StateCard icon="warn" tone="warn" alert title={say('file.cannot', { name })} acts={acts}>
      <p>{say(`file.${fault}`)}</p>
    </StateCard>
  );
}
