import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import type { Hearing, HearingRevision } from '../../lib/hearing/protocol/hearing.ts';
import type { Asked } from '../../lib/usecase/hearing-port.ts';
import { wordsHashOf } from '../../lib/usecase/law-words.ts';
import { byHand, orderKey, readOrder } from '../../lib/usecase/own-order.ts';
import { publishedLike } from '../../lib/usecase/published-revision.ts';
import { type Review, reviewOf } from '../../lib/usecase/submit.ts';
import { usePorts } from '../ports.ts';
import { useComments, useHearing, useSetting } from '../use-store.ts';

/** Everything the review sheet needs, or why there is none. */
export type Reviewing =
  | { readonly kind: 'reading' }
  | { readonly kind: 'no-revision' }
  /** no-hearing: other roads only. The others: the hearing cannot be read now, or is none. */
  | { readonly kind: 'no-hearing' | 'unreachable' | 'invalid' | 'absent'; readonly own: Own }
  | { readonly kind: 'ready'; readonly sheet: Sheet };

/** What is kept here, whatever an endpoint says. */
export interface Own {
  readonly kept: Revision;
  readonly comments: readonly Comment[];
}

export interface Sheet {
  readonly kept: Revision;
  readonly hearingUrl: string;
  readonly hearing: Hearing;
  readonly published: HearingRevision;
  readonly comments: readonly Comment[];
  /** Those on every revision of the draft. */
  readonly all: readonly Comment[];
  readonly review: Review;
}

export function useReview(revisionId: string): Reviewing {
  const kept = useKept(revisionId);
  const { value: found } = useComments(kept?.draftId ?? '');
  const hearing = useHearing(kept?.hearingUrl ?? null);
  const published = usePublished(kept, hearing);
  const order = useSetting(orderKey(revisionId));
  const comments = useMemo(
    () =>
      byHand(
        (found?.rows ?? []).filter((each) => each.revisionId === revisionId && each.deletedAt === null),
        readOrder(order) ?? [],
      ),
    [found, revisionId, order],
  );
  const review = useMemo(
    () =>
      kept && published?.kind === 'read' ? reviewOf({ comments, kept, published: published.value }) : null,
    [comments, kept, published],
  );

  if (kept === undefined || found === null) return { kind: 'reading' };
  if (kept === null) return { kind: 'no-revision' };
  const own = { kept, comments };
  if (kept.hearingUrl === null) return { kind: 'no-hearing', own };
  if (hearing === null) return { kind: 'reading' };
  if (hearing.kind !== 'read') return { kind: hearing.kind, own };
  if (published === null) return { kind: 'reading' };
  if (published.kind !== 'read' || review === null) {
    return { kind: published.kind === 'read' ? 'invalid' : published.kind, own };
  }
  const sheet = {
    kept,
    comments,
    all: found.rows,
    review,
    hearing: hearing.value,
    published: published.value,
  };
  return { kind: 'ready', sheet: { ...sheet, hearingUrl: kept.hearingUrl } };
}

/** undefined while it is looked for, null where it is not kept here. */
function useKept(revisionId: string): Revision | null | undefined {
  const { store } = usePorts();
  const [kept, setKept] = useState<Revision | null | undefined>(undefined);
  useEffect(() => void store.drafts.revision(revisionId).then(setKept), [store, revisionId]);
  return kept;
}

/** The kept words as the hearing has published them, else the revision in force: what is sent hangs on this text. */
function usePublished(
  kept: Revision | null | undefined,
  hearing: Asked<Hearing> | null,
): Asked<HearingRevision> | null {
  const { hearing: port } = usePorts();
  const [asked, setAsked] = useState<Asked<HearingRevision> | null>(null);
  useEffect(() => {
    if (!kept?.hearingUrl || hearing?.kind !== 'read') return;
    const access = { url: kept.hearingUrl, hearing: hearing.value, port };
    void publishedLike(wordsHashOf(kept), access).then(setAsked);
  }, [port, kept, hearing]);
  return asked;
}
