import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Draft } from '../../lib/comment/revision.ts';
import { bareTitle } from '../../lib/usecase/compare-headings.ts';
import type { ComparePort } from '../../lib/usecase/compare-port.ts';
import { Icon } from '../Icon.tsx';
import { usePorts } from '../ports.ts';
import { useVoice } from '../say.tsx';
import { useRevisions } from '../use-store.ts';
import { useTextSize } from '../use-text-size.ts';
import { Comparer } from './Comparer.tsx';
import { type CompareSay, compareSay } from './say.ts';
import { storeSource } from './store-source.ts';
import { useOwnComments } from './use-own-comments.tsx';
import { Nothing } from './Working.tsx';

interface WorkbenchProps {
  /** The draft asked for; null for the one opened last. */
  readonly draftId: string | null;
  readonly beside: ComparePort;
}

/** 各稿对照: the revisions of one draft, with the person's comments beside the changes. */
export function Workbench({ draftId, beside }: WorkbenchProps) {
  const { language } = useVoice();
  useTextSize();
  const say = compareSay(language);
  const draft = useDraft(draftId);
  if (draft === null) return null;
  if (draft === 'none') return <Nothing title={say('compare.noDraft')} words={say('compare.noDraftMore')} />;
  return <DraftComparison draft={draft} beside={beside} say={say} />;
}

interface DraftComparisonProps {
  readonly draft: Draft;
  readonly beside: ComparePort;
  readonly say: CompareSay;
}

function DraftComparison({ draft, beside, say }: DraftComparisonProps) {
  const { store, hearing } = usePorts();
  const revisions = useRevisions(draft.id);
  const ground = useMemo(
    () => ({
      source: storeSource(store, hearing),
      beside,
      title: bareTitle(draft.title),
      heads: revisions.map(({ id, title, label }) => ({ id, title, name: label ?? title })),
    }),
    [store, hearing, beside, draft, revisions],
  );
  const names = useMemo(() => new Map(ground.heads.map(({ id, name }) => [id, name])), [ground]);
  const brand = (
    <span class="zt-brand">
      <Icon name="mark" />
      {say('common.brand')}
    </span>
  );
  // Nothing is known before the first answer.
  if (revisions.length === 0) return null;
  return (
    <Comparer
      ground={ground}
      useBeside={(chosen, comparison) => useOwnComments({ draft, names, chosen, comparison, say })}
      before={brand}
      say={say}
    />
  );
}

/** Which draft is compared; null while it is looked up, `none` where nothing was ever opened. */
function useDraft(wanted: string | null): Draft | 'none' | null {
  const { store } = usePorts();
  const [draft, setDraft] = useState<Draft | 'none' | null>(null);
  useEffect(() => {
    void store.drafts.all().then((all) => {
      setDraft(all.find(({ id }) => id === wanted) ?? all.at(-1) ?? 'none');
    });
  }, [store, wanted]);
  return draft;
}
