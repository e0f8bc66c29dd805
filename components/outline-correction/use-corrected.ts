import { useEffect, useState } from 'preact/hooks';
import type { Revision } from '../../lib/comment/revision.ts';
import type { Correction } from '../../lib/law/correction.ts';
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

interface Corrected {
  readonly revision: Revision;
  readonly reading: PageReading;
}

/**
 * The revision and the page as the person has corrected them; the page's markers are told. Most outlines stand as
 * they were read: what applies corrections is loaded when there are some.
 */
export function useCorrected(revision: Revision, reading: PageReading): Corrected {
  const { page } = usePorts();
  const outlined = useOutlined(revision.id);
  const [corrected, setCorrected] = useState<Corrected>({ revision, reading });
  useEffect(() => {
    if (outlined === null) return;
    let late = false;
    const use = (revision: Revision, onPage: readonly Correction[], reading: PageReading) => {
      if (late) return;
      page.correct?.(onPage, reading.text);
      setCorrected({ revision, reading });
    };
    if (outlined.corrections.length === 0) use({ ...revision, tree: outlined.recognised }, [], reading);
    else void correctedOf(outlined, { revision, reading }).then((done) => use(...done));
    return () => {
      late = true;
    };
  }, [page, revision, reading, outlined]);
  return corrected;
}

async function correctedOf(
  outlined: Outlined,
  { revision, reading }: Corrected,
): Promise<[Revision, readonly Correction[], PageReading]> {
  const { correctionsOnPage, treeOf } = await import('../../lib/usecase/correct-outline.ts');
  const { applyCorrections } = await import('../../lib/law/correction.ts');
  const onPage = correctionsOnPage(outlined, reading);
  const tree = applyCorrections(reading.text, reading.tree, onPage);
  return [{ ...revision, tree: treeOf(outlined) }, onPage, { ...reading, tree }];
}
