import { useEffect, useState } from 'preact/hooks';
import type { Revision } from '../../lib/comment/revision.ts';
import type { Correction } from '../../lib/law/correction.ts';
import type { DraftTree } from '../../lib/law/provision.ts';
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
 * they were read: what applies corrections is loaded when there are some. `published`: the kept outline is the
 * hearing's, and the page shall have it too; so it shall one that was read in another language.
 */
export function useCorrected(revision: Revision, reading: PageReading, published: boolean): Corrected {
  const { page } = usePorts();
  const outlined = useOutlined(revision.id);
  const [corrected, setCorrected] = useState<Corrected>({ revision, reading });
  useEffect(() => {
    if (outlined === null) return;
    let late = false;
    const use = ({ onPage, outline, ...done }: Shown) => {
      if (late) return;
      page.correct?.(onPage, reading.text, outline);
      setCorrected(done);
    };
    const kept = published || outlined.recognised.language !== reading.tree.language;
    if (outlined.corrections.length === 0 && !kept)
      use({ revision: { ...revision, tree: outlined.recognised }, reading, onPage: [], outline: null });
    else void correctedOf(outlined, { revision, reading }, kept).then(use);
    return () => {
      late = true;
    };
  }, [page, revision, reading, outlined, published]);
  return corrected;
}

interface Shown extends Corrected {
  readonly onPage: readonly Correction[];
  /** The hearing's, with its offsets on the page; null where the page's own reading stands. */
  readonly outline: DraftTree | null;
}

async function correctedOf(
  outlined: Outlined,
  { revision, reading }: Corrected,
  kept: boolean,
): Promise<Shown> {
  const { correctionsOnPage, treeOf } = await import('../../lib/usecase/correct-outline.ts');
  const { applyCorrections } = await import('../../lib/law/correction.ts');
  const { treeOnText } = await import('../../lib/usecase/published-outline.ts');
  const { text, recognised } = outlined;
  const outline = kept ? treeOnText({ text, tree: recognised }, reading.text) : null;
  const shown = outline ? { ...reading, tree: outline } : reading;
  const onPage = correctionsOnPage(outlined, shown);
  const tree = applyCorrections(shown.text, shown.tree, onPage);
  return { revision: { ...revision, tree: treeOf(outlined) }, onPage, outline, reading: { ...shown, tree } };
}
