import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LibraryDraft } from '../../lib/usecase/library.ts';
import { buildIndex } from '../../lib/usecase/search-docs.ts';
import type { SearchIndex, SearchResult } from '../../lib/usecase/search-index.ts';
import { usePorts } from '../ports.ts';

/** So long the index is made before typing and painting get their turn, milliseconds. */
const turn = 8;
/** After a change the index is made anew once nothing has changed for so long, milliseconds. */
const quiet = 600;

interface Searching {
  /** Null where nothing is looked for, or the index is not there yet. */
  readonly result: SearchResult | null;
  readonly isIndexing: boolean;
}

/** What is found for the words, as they are typed. The index is made anew in pieces when something changes. */
export function useSearch(drafts: readonly LibraryDraft[] | null, wanted: string, most: number): Searching {
  const index = useIndex(drafts);
  const result = useMemo(
    () => (index && wanted.trim() !== '' ? index.search(wanted, most) : null),
    [index, wanted, most],
  );
  return { result, isIndexing: index === null };
}

function useIndex(drafts: readonly LibraryDraft[] | null): SearchIndex | null {
  const { store, surroundings } = usePorts();
  const [index, setIndex] = useState<SearchIndex | null>(null);
  useEffect(() => {
    if (drafts === null) return;
    const ending = new AbortController();
    const make = async () => {
      const library = await store.library();
      const made = await buildIndex(drafts, { drafts: store.drafts, library, turn: turns(ending.signal) });
      if (!ending.signal.aborted) setIndex(made);
    };
    const begin = () =>
      void make().catch((error: unknown) => {
        if (!ending.signal.aborted) throw error;
      });
    const callOff = index === null ? begin() : surroundings.after(quiet, begin);
    return () => {
      callOff?.();
      ending.abort();
    };
  }, [store, surroundings, drafts]);
  return index;
}

/** Waits for the others once its time is over; throws once it is called off. */
function turns(signal: AbortSignal): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < turn) return undefined;
    return new Promise((resolve, reject) => {
      setTimeout(() => {
        since = performance.now();
        if (signal.aborted) reject(signal.reason);
        else resolve();
      }, 0);
    });
  };
}
