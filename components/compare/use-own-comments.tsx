import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Draft, Revision } from '../../lib/comment/revision.ts';
import { align } from '../../lib/revision/align.ts';
import type { Correction } from '../../lib/revision/correction.ts';
import type { Aligner } from '../../lib/usecase/align-beside.ts';
import { carryAgain } from '../../lib/usecase/carry-again.ts';
import { carryOver } from '../../lib/usecase/carry-over.ts';
import { checkedBetween } from '../../lib/usecase/checked-alignment.ts';
import type { ComparableHead } from '../../lib/usecase/compare-port.ts';
import { type PlacedComment, placeComments } from '../../lib/usecase/place-comments.ts';
import { usePorts } from '../ports.ts';
import { useComments } from '../use-store.ts';
import { CardList } from './CardList.tsx';
import { CarriedSummary } from './CarriedSummary.tsx';
import { ComparedComment } from './ComparedComment.tsx';
import type { BesideProps } from './CompareView.tsx';
import { lookerAt } from './look-at.ts';
import type { CompareSay } from './say.ts';
import type { Comparison } from './use-comparison.ts';

interface OwnComments {
  readonly draft: Draft;
  /** By revision. */
  readonly names: ReadonlyMap<string, string>;
  readonly chosen: readonly ComparableHead[];
  readonly comparison: Comparison | null;
  readonly say: CompareSay;
}

const none: readonly PlacedComment[] = [];

/** The person's own comments beside the rows, carried along from draft to draft. */
export function useOwnComments({
  draft,
  names,
  chosen,
  comparison,
  say,
}: OwnComments): BesideProps<PlacedComment> {
  // The table stands first: ten thousand comments are read after it.
  const { value } = useComments(comparison === null ? '' : draft.id);
  const comments = comparison === null ? undefined : value?.rows;
  const last = chosen.at(-1)?.id ?? '';
  const carried = useCarried(comparison, comments);
  const places = useMemo(
    () =>
      comparison === null || comments === undefined
        ? none
        : placeComments(comments, comparison.columns, carried),
    [comparison?.columns, comments, carried],
  );
  const look = useMemo(() => lookerAt(comparison, comments ?? []), [comparison, comments]);
  const cards = useCallback(
    (placed: readonly PlacedComment[]) => (
      <CardList say={say}>
        {placed.map((each) => (
          <ComparedComment key={each.comment.id} placed={each} look={look} say={say} />
        ))}
      </CardList>
    ),
    [look, say],
  );
  const onLast = useMemo(
    () => (comments ?? []).filter(({ revisionId, deletedAt }) => revisionId === last && deletedAt === null),
    [comments, last],
  );
  return {
    places,
    head: say('compare.mine'),
    words: say('compare.onlyMine'),
    cards,
    summary: (
      <CarriedSummary
        comments={onLast}
        revision={namesOfOrigin(onLast, names) || say('carry.earlier')}
        say={say}
      />
    ),
  };
}

/** The revisions that these comments were carried from. */
function namesOfOrigin(comments: readonly Comment[], names: ReadonlyMap<string, string>): string {
  const origins = new Set(
    comments.flatMap(({ targets }) => targets.flatMap(({ carried }) => carried?.fromRevision ?? [])),
  );
  return [...origins].flatMap((id) => names.get(id) ?? []).join('、');
}

const nowhere: readonly ReadonlySet<string>[] = [];

/**
 * Carries what was written on earlier revisions to the last, once the table is there, and answers of which comments
 * each column has a copy. What a person joins or parts by hand is carried anew.
 */
function useCarried(
  comparison: Comparison | null,
  comments: readonly Comment[] | undefined,
): readonly ReadonlySet<string>[] {
  const { store, hearing, surroundings, align: aligner } = usePorts();
  const [carried, setCarried] = useState(nowhere);
  const carriedWith = useRef(comparison?.links);
  // One after another: what was joined last is carried last.
  const working = useRef(Promise.resolve());
  useEffect(() => {
    if (comparison === null || comments === undefined) return;
    let left = false;
    const { columns, links } = comparison;
    const isNew = carriedWith.current !== undefined && carriedWith.current !== links;
    carriedWith.current = links;
    const look = async () => {
      const revision = await store.drafts.revision(columns.at(-1)?.id ?? '');
      const ports = {
        ...store,
        comments: { ...store.comments, ofDraft: async () => ({ rows: comments, damaged: 0 }) },
        now: surroundings.now,
        align: alignmentsIn(comparison, aligner),
        checked: (earlier: Revision, now: Revision) => checkedBetween(earlier, now, hearing),
      };
      if (revision) await carryOver(revision, ports);
      if (revision && isNew) await carryAgain(revision, { ...ports, comments: store.comments });
      const copied = await Promise.all(columns.map(({ id }) => store.carried.to(id)));
      if (!left) setCarried(copied);
    };
    working.current = working.current.then(look);
    return () => {
      left = true;
    };
  }, [store, hearing, aligner, comparison, comments?.length]);
  return carried;
}

/** The alignments that are on screen; others are worked out beside the page. */
function alignmentsIn({ columns, aligned }: Comparison, aligner: Aligner | undefined) {
  return async (earlier: Revision, revision: Revision, corrections: readonly Correction[]) => {
    const step = columns.findIndex(({ id }, at) => id === earlier.id && columns[at + 1]?.id === revision.id);
    const pairs = aligned.steps[step];
    if (pairs) return { pairs };
    const how = { corrections, signal: new AbortController().signal, onProgress: () => {} };
    return aligner ? aligner(earlier, revision, how) : align(earlier, revision, corrections);
  };
}
