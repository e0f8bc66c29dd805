import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Revision } from '../../lib/comment/revision.ts';
import { applyCorrections } from '../../lib/law/correction.ts';
import { correctionsOnPage, treeOf } from '../../lib/usecase/correct-outline.ts';
import type { PageReading } from '../../lib/usecase/ports.ts';
import type { Outlined } from '../../lib/usecase/store-ports.ts';
import { usePorts } from '../ports.ts';
import { useSignal } from '../use-signal.ts';

/** A revision's outline and its corrections, now and whenever any window changes them; null before they are read. */
export function useOutlined(revisionId: string): Outlined | null {
  const { store } = usePorts();
  const [outlined, setOutlined] = useState<Outlined | null>(null);
  useSignal(
    (signal) => store.corrections.watch(revisionId, { next: setOutlined, signal }),
    [store, revisionId],
  );
  return outlined;
}

/** The revision and the page as the person has corrected them; the page's markers are told. */
export function useCorrected(
  revision: Revision,
  reading: PageReading,
): { readonly revision: Revision; readonly reading: PageReading } {
  const { page } = usePorts();
  const outlined = useOutlined(revision.id);
  const onPage = useMemo(() => (outlined ? correctionsOnPage(outlined, reading) : []), [outlined, reading]);
  useEffect(() => {
    if (outlined) page.correct?.(onPage, reading.text);
  }, [page, onPage, outlined, reading]);
  return useMemo(
    () => ({
      revision: outlined ? { ...revision, tree: treeOf(outlined) } : revision,
      reading: { ...reading, tree: applyCorrections(reading.text, reading.tree, onPage) },
    }),
    [revision, reading, outlined, onPage],
  );
}
