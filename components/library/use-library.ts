import { useMemo, useState } from 'preact/hooks';
import { type Library, libraryOf } from '../../lib/usecase/library.ts';
import type { LibraryRows } from '../../lib/usecase/library-ports.ts';
import type { Trouble } from '../../lib/usecase/store-ports.ts';
import { usePorts } from '../ports.ts';
import { useSignal } from '../use-signal.ts';

/** Everything that is kept here, told again whenever any window changes it; null while it is read. */
export function useLibrary(): { readonly library: Library | null; readonly trouble: Trouble | null } {
  const { store } = usePorts();
  const [rows, setRows] = useState<LibraryRows | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useSignal(
    (signal) => {
      void store.library().then((library) => library.watch({ signal, next: setRows, trouble: setTrouble }));
    },
    [store],
  );
  const library = useMemo(() => rows && libraryOf(rows), [rows]);
  return { library, trouble };
}
