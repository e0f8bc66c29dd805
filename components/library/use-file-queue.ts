import { useCallback, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../lib/comment/revision.ts';
import { addRevision } from '../../lib/usecase/add-revision.ts';
import type { FileAnswer, FilePort, FileProgress, FileReading } from '../../lib/usecase/file-port.ts';
import { keepBefore } from '../../lib/usecase/keep-file.ts';
import { type Opened, openDraft } from '../../lib/usecase/open-draft.ts';
import type { PageReading } from '../../lib/usecase/ports.ts';
import type { Candidate } from '../../lib/usecase/which-draft.ts';
import { usePorts } from '../ports.ts';
import { useReadingSay } from '../reading/reading-say.ts';

type Fault = Extract<FileAnswer, { kind: 'refused' }>['fault'] | 'noArticles' | 'notKept';

export type QueuedState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly progress: FileProgress | null }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'trouble'; readonly fault: Fault }
  | {
      readonly kind: 'ask';
      readonly candidates: readonly Candidate[];
      readonly settle: (draftId: string | null) => void;
    }
  | { readonly kind: 'kept'; readonly title: string; readonly revisionId: string };

export interface QueuedFile {
  readonly key: string;
  readonly name: string;
  readonly state: QueuedState;
  /** Title of the draft that it was given to; null where the text says which. */
  readonly into: string | null;
}

export interface FileQueue {
  readonly files: readonly QueuedFile[];
  readonly isBusy: boolean;
  /** `into`: these are revisions of that draft. */
  readonly add: (files: readonly File[], into: Draft | null) => void;
  readonly stop: () => void;
  readonly clear: () => void;
}

/** Files are read one after the other, beside this thread, and kept; all that are left can be stopped at once. */
export function useFileQueue(port: FilePort): FileQueue {
  const { store, surroundings } = usePorts();
  const say = useReadingSay();
  const [files, setFiles] = useState<readonly QueuedFile[]>([]);
  const chain = useRef(Promise.resolve());
  const running = useRef(new AbortController());

  const set = useCallback((key: string, state: QueuedState) => {
    setFiles((all) => all.map((file) => (file.key === key ? { ...file, state } : file)));
  }, []);

  const keep = async (reading: FileReading, name: string, into: Draft | null): Promise<Opened> => {
    const page: PageReading = {
      kind: 'file',
      url: `file:${encodeURIComponent(name)}`,
      pageTitle: name.replace(/\.\w{2,5}$/, ''),
      text: reading.text,
      tree: reading.tree,
      hearingUrl: null,
      paging: null,
    };
    const { now, newId } = surroundings;
    const ports = { drafts: store.drafts, now, newId };
    const opened = into
      ? await addRevision(page, into, { ...ports, library: await store.library() })
      : await openDraft(page, ports);
    if (opened.kind === 'open' && reading.before) {
      const labels = { before: say('file.trackedBefore'), after: say('file.trackedAfter') };
      await keepBefore(reading.before, opened, { drafts: store.drafts, labels });
    }
    return opened;
  };

  const show = (key: string, opened: Opened): void => {
    if (opened.kind === 'none') set(key, { kind: 'trouble', fault: 'noArticles' });
    else if (opened.kind === 'trouble') set(key, { kind: 'trouble', fault: 'notKept' });
    else if (opened.kind === 'open') {
      const { title, id } = opened.revision;
      set(key, { kind: 'kept', title, revisionId: id });
    } else {
      const settle = (draftId: string | null) =>
        void opened.settle(draftId).then((settled) => show(key, settled));
      set(key, { kind: 'ask', candidates: opened.candidates, settle });
    }
  };

  const read = async (file: File, key: string, into: Draft | null): Promise<void> => {
    const { signal } = running.current;
    if (signal.aborted) return set(key, { kind: 'stopped' });
    set(key, { kind: 'reading', progress: null });
    const onProgress = (progress: FileProgress) => {
      if (!signal.aborted) set(key, { kind: 'reading', progress });
    };
    const answer = await port.read(file, { signal, onProgress });
    if (answer.kind === 'stopped') set(key, { kind: 'stopped' });
    else if (answer.kind === 'refused') set(key, { kind: 'trouble', fault: answer.fault });
    else show(key, await keep(answer.reading, file.name, into));
  };

  const isBusy = files.some(({ state }) => state.kind === 'waiting' || state.kind === 'reading');
  return {
    files,
    isBusy,
    add(chosen, into) {
      if (running.current.signal.aborted) running.current = new AbortController();
      for (const file of chosen) {
        const key = surroundings.newId();
        const queued = {
          key,
          name: file.name,
          state: { kind: 'waiting' },
          into: into?.title ?? null,
        } as const;
        setFiles((all) => [...all, queued]);
        chain.current = chain.current.then(() => read(file, key, into));
      }
    },
    stop: () => running.current.abort(),
    clear: () => setFiles((all) => all.filter(({ state }) => state.kind === 'ask')),
  };
}
