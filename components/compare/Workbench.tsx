import { useMemo } from 'preact/hooks';
import type { Draft } from '../../lib/comment/revision.ts';
import type { RevisionHead } from '../../lib/usecase/store-ports.ts';
import { Icon } from '../Icon.tsx';
import { useVoice } from '../say.tsx';
import { useTextSize } from '../use-text-size.ts';
import { CarriedSummary } from './CarriedSummary.tsx';
import { ComparedComment } from './ComparedComment.tsx';
import { CompareView } from './CompareView.tsx';
import { type CompareSay, compareSay } from './say.ts';
import { useChosen, useComparison, useDraft, useRevision } from './use-workbench.ts';

interface WorkbenchProps {
  /** The draft asked for; null for the one opened last. */
  readonly draftId: string | null;
}

/** 各稿对照: two revisions of one draft, with the person's comments beside the changes. */
export function Workbench({ draftId }: WorkbenchProps) {
  const { language } = useVoice();
  useTextSize();
  const say = useMemo(() => compareSay(language), [language]);
  const draft = useDraft(draftId);
  if (draft === null) return null;
  if (draft === 'none') return <Nothing title={say('compare.noDraft')} words={say('compare.noDraftMore')} />;
  return <DraftComparison draft={draft} say={say} />;
}

function DraftComparison({ draft, say }: { readonly draft: Draft; readonly say: CompareSay }) {
  const { heads, older, newer, choose } = useChosen(draft.id);
  const old = useRevision(older?.id ?? null);
  const fresh = useRevision(newer?.id ?? null);
  const comparison = useComparison(old, fresh);
  const names = { old: nameOf(older), new: nameOf(newer) };
  return (
    <div class="x">
      <header class="x-top">
        <span class="zt-brand">
          <Icon name="mark" />
          {say('common.brand')}
        </span>
        <h1>{say('compare.title', { draft: bareTitle(draft.title) })}</h1>
        <span class="zt-grow" />
        <div class="x-vs">
          <Choice side="old" heads={heads} chosen={older} onChoose={choose} say={say} />
          <span aria-hidden="true">{say('compare.against')}</span>
          <Choice side="new" heads={heads} chosen={newer} onChoose={choose} say={say} />
        </div>
        <button class="zt-btn" type="button" onClick={() => print()}>
          <Icon name="print" />
          {say('compare.print')}
        </button>
      </header>
      <div class="zt-ww x-ww" />
      {older === null ? (
        <Nothing title={say('compare.one')} words={say('compare.oneMore')} />
      ) : comparison === null ? (
        <p class="x-empty" role="status">
          {say('compare.working')}
        </p>
      ) : (
        <CompareView
          key={`${older.id}.${newer?.id}`}
          sides={comparison.sides}
          rows={comparison.rows}
          names={names}
          say={say}
          summary={<CarriedSummary comments={comparison.comments} revision={names.old} say={say} />}
          card={(placed) => <ComparedComment key={placed.comment.id} placed={placed} say={say} />}
        />
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly side: 'old' | 'new';
  readonly heads: readonly RevisionHead[];
  readonly chosen: RevisionHead | null;
  readonly onChoose: (side: 'old' | 'new', id: string) => void;
  readonly say: CompareSay;
}

function Choice({ side, heads, chosen, onChoose, say }: ChoiceProps) {
  return (
    <label>
      <span class="zt-sr">{say(side === 'old' ? 'compare.left' : 'compare.right')}</span>
      <select
        class="zt-input"
        value={chosen?.id ?? ''}
        onChange={(event) => onChoose(side, event.currentTarget.value)}
      >
        {heads.map((head) => (
          <option key={head.id} value={head.id}>
            {nameOf(head)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Nothing({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <main class="x-empty">
      <h1 class="zt-title">{title}</h1>
      <p>{words}</p>
    </main>
  );
}

function nameOf(head: RevisionHead | null): string {
  return head === null ? '' : (head.label ?? head.title);
}

function bareTitle(title: string): string {
  return title.replace(/^《|》$/g, '').replace(/(?:[（(][^（()）]*[）)])+$/, '');
}
