import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Draft, Revision } from '../../lib/comment/revision.ts';
import { isPlaced } from '../../lib/comment/states.ts';
import { pathTo } from '../../lib/law/locate.ts';
import { align } from '../../lib/revision/align.ts';
import { carryOver } from '../../lib/usecase/carry-over.ts';
import { checkedBetween } from '../../lib/usecase/checked-alignment.ts';
import {
  type ComparedRevision,
  comparedRevision,
  type PairRow,
  type PlacedComment,
  pairRows,
} from '../../lib/usecase/compare-rows.ts';
import type { RevisionHead } from '../../lib/usecase/store-ports.ts';
import { usePorts } from '../ports.ts';
import { useComments, useRevisions } from '../use-store.ts';

/** Which draft is compared; null while it is looked up, `none` where nothing was ever opened. */
export function useDraft(wanted: string | null): Draft | 'none' | null {
  const { store } = usePorts();
  const [draft, setDraft] = useState<Draft | 'none' | null>(null);
  useEffect(() => {
    void store.drafts.all().then((all) => {
      setDraft(all.find(({ id }) => id === wanted) ?? all.at(-1) ?? 'none');
    });
  }, [store, wanted]);
  return draft;
}

/** The two revisions side by side; the last two unless the person chose others. */
export function useChosen(draftId: string) {
  const heads = useRevisions(draftId);
  const [chosen, setChosen] = useState<{ readonly old?: string; readonly new?: string }>({});
  const newer = heads.find(({ id }) => id === chosen.new) ?? heads.at(-1) ?? null;
  const older = heads.find(({ id }) => id === chosen.old) ?? before(heads, newer);
  return {
    heads,
    older,
    newer,
    choose: (side: 'old' | 'new', id: string) => setChosen({ ...chosen, [side]: id }),
  };
}

function before(heads: readonly RevisionHead[], newer: RevisionHead | null): RevisionHead | null {
  const others = heads.filter(({ id }) => id !== newer?.id);
  return others.at(-1) ?? null;
}

export function useRevision(id: string | null): Revision | null {
  const { store } = usePorts();
  const [revision, setRevision] = useState<Revision | null>(null);
  useEffect(() => {
    let late = false;
    setRevision(null);
    if (id !== null)
      void store.drafts.revision(id).then((found) => {
        if (!late) setRevision(found);
      });
    return () => {
      late = true;
    };
  }, [store, id]);
  return revision?.id === id ? revision : null;
}

export interface Comparison {
  readonly sides: { readonly old: ComparedRevision; readonly new: ComparedRevision };
  readonly rows: readonly PairRow[];
  /** The person's comments on the later revision, carried ones among them. */
  readonly comments: readonly Comment[];
}

/** Two revisions aligned, with the person's comments beside each pair. */
export function useComparison(old: Revision | null, fresh: Revision | null): Comparison | null {
  const { value } = useComments(fresh?.draftId ?? '');
  const carried = useCarried(fresh, value?.rows ?? []);
  const aligned = useMemo(() => {
    if (old === null || fresh === null) return null;
    const sides = {
      old: comparedRevision(old.text, old.tree.provisions),
      new: comparedRevision(fresh.text, fresh.tree.provisions),
    };
    return { sides, alignment: align(old, fresh) };
  }, [old, fresh]);
  return useMemo(() => {
    if (aligned === null || old === null || fresh === null) return null;
    const kept = (value?.rows ?? []).filter(({ deletedAt }) => deletedAt === null);
    const comments = kept.filter(({ revisionId }) => revisionId === fresh.id);
    const earlier = kept.filter(({ id, revisionId }) => revisionId === old.id && !carried.has(id));
    const placed = [...earlier, ...comments].flatMap(
      (comment) => placeOf(comment, { old, new: fresh }) ?? [],
    );
    return { sides: aligned.sides, rows: pairRows(aligned.sides, aligned.alignment, placed), comments };
  }, [aligned, value, carried]);
}

const none: ReadonlySet<string> = new Set();

/** Carries what was written on earlier revisions, and answers which comments have a copy on this one. */
function useCarried(fresh: Revision | null, comments: readonly Comment[]): ReadonlySet<string> {
  const { store, hearing, surroundings } = usePorts();
  const [carried, setCarried] = useState(none);
  useEffect(() => {
    if (fresh === null) return;
    const { drafts, comments: own, carried: notes } = store;
    const checked = (earlier: Revision, now: Revision) => checkedBetween(earlier, now, hearing);
    void carryOver(fresh, { drafts, comments: own, carried: notes, checked, now: surroundings.now })
      .then(() => notes.to(fresh.id))
      .then(setCarried);
  }, [store, fresh, comments.length]);
  return carried;
}

/** A comment whose place is gone or in doubt on the later revision stays beside the clause it was written on. */
function placeOf(
  comment: Comment,
  revisions: { readonly old: Revision; readonly new: Revision },
): PlacedComment | null {
  const target = comment.targets[0];
  if (!target) return null;
  const here = comment.revisionId === revisions.new.id && isPlaced(target);
  const side = here ? 'new' : 'old';
  if (side === 'old' && target.carried && target.carried.fromRevision !== revisions.old.id) return null;
  const article = pathTo(revisions[side].tree, target.eId).find(({ level }) => level === 'article');
  return article ? { comment, side, articleEId: article.eId } : null;
}
