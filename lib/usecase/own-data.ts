import { recoverLastWords } from './autosave.ts';
import { mergeEverything } from './merge-everything.ts';
import type { Everything, EverythingStore, FileFault } from './own-data-ports.ts';
import type { Store } from './store-ports.ts';

/** Longest file that is read, bytes: a person's files and a hundred drafts; a larger one is none of ours. */
const largestFile = 512 * 1024 * 1024;

export interface Written {
  readonly text: string;
  /** Comments in it. */
  readonly comments: number;
  /** Records that could not be read and are not in it. */
  readonly damaged: number;
}

/** Everything as one file, last words of closed windows included. `passphrase` null: it lies open. */
export async function exportEverything(
  store: Pick<Store, 'comments' | 'journal' | 'everything'>,
  how: { readonly madeAt: number; readonly passphrase: string | null },
): Promise<Written> {
  await recoverLastWords(store);
  const own = await store.everything();
  const { everything, damaged } = await own.all();
  return { text: await own.write(everything, how), comments: living(everything), damaged };
}

export type Imported =
  | { readonly ok: true; readonly comments: number; readonly added: number; readonly damaged: number }
  | { readonly ok: false; readonly fault: FileFault | 'too-large' | 'full' | 'failed' };

export interface ChosenFile {
  /** Bytes. */
  readonly size: number;
  text(): Promise<string>;
}

/** Puts a file's records together with those here; all of it, or nothing. */
export async function importEverything(
  file: ChosenFile,
  passphrase: string | null,
  own: EverythingStore,
): Promise<Imported> {
  if (file.size > largestFile) return { ok: false, fault: 'too-large' };
  const text = await file.text().catch(() => null); // a memory card that was taken out
  if (text === null) return { ok: false, fault: 'failed' };
  const read = await own.read(text, passphrase);
  if (!read.ok) return read;
  let [before, after] = [0, 0];
  const kept = await own.change((now) => {
    const merged = mergeEverything(now, read.everything);
    [before, after] = [living(now), living(merged)];
    return merged;
  });
  if (!kept.ok) return { ok: false, fault: kept.trouble === 'full' ? 'full' : 'failed' };
  return { ok: true, comments: after, added: after - before, damaged: read.damaged };
}

function living({ comments }: Everything): number {
  return comments.filter(({ deletedAt }) => deletedAt === null).length;
}
