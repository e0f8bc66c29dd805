import { useCallback, useRef, useState } from 'preact/hooks';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { paragraphsAsArticles } from '../../lib/law/paragraphs-as-articles.ts';
import type { FileAnswer, FilePort, FileProgress, FileReading } from '../../lib/usecase/file-port.ts';

/** What has become of the file that was given. */
export type FileState =
  | { readonly kind: 'waiting'; readonly stopped: boolean }
  | { readonly kind: 'reading'; readonly name: string; readonly progress: FileProgress | null }
  | { readonly kind: 'trouble'; readonly name: string; readonly fault: Trouble }
  | { readonly kind: 'open'; readonly name: string; readonly reading: FileReading };

type Trouble = Extract<FileAnswer, { kind: 'refused' }>['fault'];

export interface FileDeskState {
  readonly state: FileState;
  readonly open: (file: File) => void;
  readonly stop: () => void;
  /** Back to where a file is chosen. */
  readonly another: () => void;
  /** A text that prints no articles is read paragraph by paragraph: the person wants it so. */
  readonly byParagraph: () => void;
}

/** Reads one file at a time; a new one ends the reading of the one before. */
export function useFile(port: FilePort): FileDeskState {
  const [state, setState] = useState<FileState>({ kind: 'waiting', stopped: false });
  const running = useRef<AbortController | null>(null);
  const open = useCallback(
    (file: File) => {
      running.current?.abort();
      const run = new AbortController();
      running.current = run;
      const { name } = file;
      setState({ kind: 'reading', name, progress: null });
      const onProgress = (progress: FileProgress) => {
        if (!run.signal.aborted) setState({ kind: 'reading', name, progress });
      };
      void port.read(file, { signal: run.signal, onProgress }).then((answer) => {
        if (running.current !== run) return;
        running.current = null;
        setState(stateAfter(answer, name));
      });
    },
    [port],
  );
  const stop = useCallback(() => running.current?.abort(), []);
  const another = useCallback(() => setState({ kind: 'waiting', stopped: false }), []);
  const byParagraph = useCallback(
    () =>
      setState((now) => {
        if (now.kind !== 'open') return now;
        const { text, tree } = now.reading;
        const read = paragraphsAsArticles(blocksOfText(text), tree);
        return { ...now, reading: { ...now.reading, tree: read } };
      }),
    [],
  );
  return { state, open, stop, another, byParagraph };
}

function stateAfter(answer: FileAnswer, name: string): FileState {
  if (answer.kind === 'stopped') return { kind: 'waiting', stopped: true };
  if (answer.kind === 'refused') return { kind: 'trouble', name, fault: answer.fault };
  return { kind: 'open', name, reading: answer.reading };
}
