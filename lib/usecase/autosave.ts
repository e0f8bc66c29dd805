import type { Comment } from '../comment/comment.ts';
import type { Journal, Kept, Trouble } from './store-ports.ts';

/** Milliseconds without a key after which the words are saved. */
export const pause = 800;
/** Whoever types without a pause is saved this often. */
export const longestWait = 5_000;

export type SaveState =
  | { readonly kind: 'still' }
  /** Something was typed and is not on the disk yet. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

export interface AutosavePorts {
  readonly save: (comment: Comment) => Promise<Kept>;
  readonly journal: Pick<Journal, 'put' | 'remove'>;
  /** Calls back once after so many milliseconds; the answer calls it off. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
  readonly now: () => number;
  readonly onState: (state: SaveState) => void;
}

export interface Autosave {
  /** The comment as it reads now, also in the middle of a composition. */
  change(comment: Comment): void;
  /** Writes what is not written yet; resolves when nothing is left or the disk refused. */
  flush(): Promise<void>;
  /** The document may end now: what is not written yet goes to the journal before the call returns. */
  lastWords(): void;
}

/** Saves a comment while it is written: never two writes at once, the newest words always last. */
export function autosave(ports: AutosavePorts): Autosave {
  let unsaved: Comment | null = null;
  let writing: Promise<void> | null = null;
  let journalled = false;
  let since = 0;
  let callOff = () => {};

  const write = async (): Promise<void> => {
    while (unsaved !== null) {
      const comment: Comment = unsaved;
      const kept = await ports.save(comment);
      if (!kept.ok) return ports.onState({ kind: 'failed', trouble: kept.trouble });
      if (unsaved === comment) settle(comment);
    }
  };

  const settle = (comment: Comment): void => {
    unsaved = null;
    if (journalled) ports.journal.remove(comment.id);
    journalled = false;
    ports.onState({ kind: 'saved', at: ports.now() });
  };

  const flush = (): Promise<void> => {
    callOff();
    if (unsaved === null) return Promise.resolve();
    writing ??= write().finally(() => {
      writing = null;
    });
    return writing;
  };

  return {
    flush,
    change(comment) {
      if (unsaved === null) since = ports.now();
      unsaved = comment;
      callOff();
      ports.onState({ kind: 'waiting' });
      const left = since + longestWait - ports.now();
      callOff = ports.after(Math.max(0, Math.min(pause, left)), () => void flush());
    },
    lastWords() {
      if (unsaved !== null) journalled = ports.journal.put(unsaved) || journalled;
      void flush();
    },
  };
}

export interface RecoverPorts {
  readonly comments: {
    get(id: string): Promise<Comment | null>;
    save(comment: Comment, sitting: string): Promise<Kept>;
  };
  readonly journal: Journal;
}

/** Brings back the last words of documents that ended before they could be written. Older than the disk: left out. */
export async function recoverLastWords({ comments, journal }: RecoverPorts): Promise<void> {
  for (const left of journal.all()) {
    const stored = await comments.get(left.id);
    const newer = stored === null || left.updatedAt > stored.updatedAt;
    const kept = newer ? await comments.save(left, 'journal') : { ok: true };
    if (kept.ok) journal.remove(left.id);
  }
}
