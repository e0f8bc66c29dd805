import { useEffect, useState } from 'preact/hooks';
import { usePorts } from '../../components/ports.ts';
import type { Draft } from '../../lib/comment/revision.ts';
import { wordsHashOf } from '../../lib/usecase/law-words.ts';
import type { PageReading } from '../../lib/usecase/ports.ts';

/** What the person has kept of the draft on the page in front. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly comments: number;
}

/** Null while it is looked up, and where these words were never kept. */
export function useKeptDraft(reading: PageReading): KeptDraft | null {
  const { store } = usePorts();
  const [kept, setKept] = useState<KeptDraft | null>(null);
  useEffect(() => {
    let late = false;
    const lookUp = async () => {
      const head = await store.drafts.byWords(wordsHashOf(reading));
      const draft = head && (await store.drafts.get(head.draftId));
      if (!draft || late) return;
      const { rows } = await store.comments.ofDraft(draft.id);
      setKept({ draft, comments: rows.filter(({ deletedAt }) => deletedAt === null).length });
    };
    // A store that cannot be opened says so in the panel; here it only means that nothing is known.
    lookUp().catch(() => undefined);
    return () => {
      late = true;
    };
  }, [store, reading]);
  return kept;
}
