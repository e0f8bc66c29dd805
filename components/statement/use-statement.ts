import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Draft, Revision } from '../../lib/comment/revision.ts';
import type { KeptStatement } from '../../lib/usecase/own-data-ports.ts';
import { orderKey, readOrder } from '../../lib/usecase/own-order.ts';
import { beginStatement, speakable } from '../../lib/usecase/own-statement.ts';
import { isEarlier } from '../../lib/usecase/revision-order.ts';
import { hearingAtEndpoint, hearingInNotices, type SpeechHearing } from '../../lib/usecase/speech-hearing.ts';
import type { Trouble } from '../../lib/usecase/store-ports.ts';
import { usePorts } from '../ports.ts';
import { useSignal } from '../use-signal.ts';
import { useComments, useHearing, useRevisions } from '../use-store.ts';
import { useWriting, type Writing } from './use-writing.ts';

export type StatementState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'no-draft' }
  | { readonly kind: 'no-comments'; readonly draft: Draft }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | ({ readonly kind: 'open' } & OpenStatement);

export interface OpenStatement {
  readonly draft: Draft;
  readonly hearing: SpeechHearing | null;
  /** Those that can be spoken, as the clauses stand. */
  readonly comments: readonly Comment[];
  readonly writing: Writing;
}

/** The statement of a draft: the one that is kept, or a first one of everything that was written. */
export function useStatement(draftId: string): StatementState {
  const draft = useDraft(draftId);
  const { latest, all } = useLatest(draftId);
  const { comments, trouble } = useSpeakable(draftId, all);
  const hearing = useSpeechHearing(latest, all);
  const writing = useWriting(draftId);
  useBeginning({ draft, latest, hearing, comments, kept: writing.kept, begin: writing.begin });
  useNews({ writing, hearing, comments });

  if (draft === 'none') return { kind: 'no-draft' };
  if (trouble) return { kind: 'trouble', trouble };
  if (writing.trouble) return { kind: 'trouble', trouble: writing.trouble };
  if (draft === null || comments === null || writing.kept === 'loading') return { kind: 'loading' };
  if (writing.kept === null)
    return comments.length === 0 ? { kind: 'no-comments', draft } : { kind: 'loading' };
  return {
    kind: 'open',
    draft,
    hearing: hearing === 'asking' ? null : hearing,
    comments,
    writing: { ...writing, kept: writing.kept },
  };
}

function useDraft(id: string): Draft | 'none' | null {
  const { store } = usePorts();
  const [draft, setDraft] = useState<Draft | 'none' | null>(null);
  useEffect(() => {
    void store.drafts.get(id).then((found) => setDraft(found ?? 'none'));
  }, [store, id]);
  return draft;
}

/** The revision that is in force, whole, and the ids of all, the earliest first. */
function useLatest(draftId: string): { latest: Revision | null; all: readonly string[] } {
  const { store } = usePorts();
  const heads = useRevisions(draftId);
  const [latest, setLatest] = useState<Revision | null>(null);
  const all = useMemo(
    () => heads.toSorted((a, b) => (isEarlier(a, b) ? -1 : 1)).map(({ id }) => id),
    [heads],
  );
  const last = all.at(-1) ?? null;
  useEffect(() => {
    if (last !== null) void store.drafts.revision(last).then(setLatest);
  }, [store, last]);
  return { latest, all };
}

/** Null while they are read. What has a copy on a later revision is spoken there. */
function useSpeakable(draftId: string, revisions: readonly string[]) {
  const { store } = usePorts();
  const { value, trouble } = useComments(draftId);
  const [carried, setCarried] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (revisions.length === 0) return;
    void Promise.all(revisions.map((id) => store.carried.to(id))).then((all) =>
      setCarried(new Set(all.flatMap((ids) => [...ids]))),
    );
  }, [store, revisions, value]);
  const comments = useMemo(() => value && carried && speakable(value.rows, carried), [value, carried]);
  return { comments, trouble };
}

/** `asking` while the endpoint has not answered; null where nothing is known of a hearing. */
function useSpeechHearing(latest: Revision | null, all: readonly string[]): SpeechHearing | 'asking' | null {
  const { store } = usePorts();
  const [told, setTold] = useState<SpeechHearing | 'asking' | null>('asking');
  const asked = useHearing(latest?.hearingUrl ?? null);
  const isAsking = latest === null || (latest.hearingUrl !== null && asked === null);
  const endpoint = asked?.kind === 'read' ? asked.value : null;
  useEffect(() => {
    if (isAsking || endpoint) return;
    // The notice may have come with an earlier revision.
    void hearingInNotices([...all].reverse(), store.drafts).then(setTold);
  }, [store, isAsking, endpoint === null, all]);
  return useMemo(
    () => (isAsking ? 'asking' : endpoint ? hearingAtEndpoint(endpoint) : told),
    [isAsking, endpoint, told],
  );
}

interface BeginningInput {
  readonly draft: Draft | 'none' | null;
  readonly latest: Revision | null;
  readonly hearing: SpeechHearing | 'asking' | null;
  readonly comments: readonly Comment[] | null;
  readonly kept: KeptStatement | 'loading' | null;
  readonly begin: (first: KeptStatement) => void;
}

/** The first statement is made once everything is known that goes into it. */
function useBeginning({ draft, latest, hearing, comments, kept, begin }: BeginningInput): void {
  const { store, surroundings } = usePorts();
  const begun = useRef(false);
  useEffect(() => {
    if (kept !== null || begun.current || draft === null || draft === 'none' || latest === null) return;
    if (hearing === 'asking' || comments === null || comments.length === 0) return;
    begun.current = true;
    void store.settings.get(orderKey(latest.id)).then((setting) => {
      const order = readOrder(setting) ?? [];
      begin(beginStatement({ draft, hearing, comments, order, now: surroundings.now() }));
    });
  }, [draft, latest, hearing, comments, kept]);
}

interface NewsInput {
  readonly writing: ReturnType<typeof useWriting>;
  readonly hearing: SpeechHearing | 'asking' | null;
  readonly comments: readonly Comment[] | null;
}

/** The office has set other questions or another time since: the statement follows. */
function useNews({ writing, hearing, comments }: NewsInput): void {
  const { kept, change } = writing;
  const follow = useCallback(() => {
    if (kept === 'loading' || kept === null || hearing === 'asking' || hearing === null || !comments) return;
    const { statement } = kept;
    const { questions, limitSeconds } = hearing;
    const isNew = JSON.stringify(questions) !== JSON.stringify(statement.questions);
    if (questions.length > 0 && isNew) change({ kind: 'questions', questions, comments });
    if (limitSeconds !== null && limitSeconds !== statement.limitSeconds)
      change({ kind: 'limit', seconds: limitSeconds });
  }, [kept, hearing, comments, change]);
  useSignal(follow, [hearing, comments, kept === 'loading', kept === null]);
}
