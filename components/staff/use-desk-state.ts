import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import type { DeskComment, Group, Progress } from '../../lib/hearing/staff/desk.ts';
import type { Answer, Office, OfficeRevision, Trouble } from '../../lib/usecase/office.ts';

/** What is read when the desk is opened. */
export interface DeskGround {
  readonly title: string;
  readonly revision: OfficeRevision;
  readonly closesAt: string;
  readonly timeZone: string;
  /** Days after the period within which the hearing answers; null where it has set none. */
  readonly answerDays: number | null;
  /** All of them, oldest first; the last is in force. */
  readonly revisions: Hearing['revisions'];
}

export interface ClauseState {
  readonly comments: readonly DeskComment[];
  readonly groups: readonly Group[];
}

type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: Trouble }
  | { readonly state: 'none' }
  | { readonly state: 'ready'; readonly value: T };

function loadedOf<T>(answer: Answer<T>): Loaded<T> {
  return answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', problem: answer.problem };
}

/** The revision in force, or the one asked for, with its text and tree. */
export function useGround(
  office: Office,
  hearingId: string,
  revisionId: string | null = null,
): [Loaded<DeskGround>, () => void] {
  const [ground, setGround] = useState<Loaded<DeskGround>>({ state: 'loading' });
  const read = useCallback(async () => {
    setGround({ state: 'loading' });
    const hearing = await office.hearing(hearingId);
    if (!hearing.ok) return setGround(loadedOf(hearing));
    const { timeZone, period, revisions, answerDays = null } = hearing.value;
    const shown = revisions.find(({ id }) => id === revisionId) ?? revisions.at(-1);
    if (shown === undefined) return setGround({ state: 'none' });
    const revision = await office.revision(hearingId, shown.id);
    const { closesAt } = period;
    const beside = { title: shown.title, closesAt, timeZone, answerDays, revisions };
    setGround(
      revision.ok ? { state: 'ready', value: { ...beside, revision: revision.value } } : loadedOf(revision),
    );
  }, [office, hearingId, revisionId]);
  useEffect(() => void read(), [read]);
  return [ground, read];
}

/** How far every clause is; read again after each decision. */
export function useProgress(
  office: Office,
  hearingId: string,
  revisionId: string,
): [Progress | null, () => void] {
  const [progress, setProgress] = useState<Progress | null>(null);
  const read = useCallback(async () => {
    const answer = await office.progress(hearingId, revisionId);
    if (answer.ok) setProgress(answer.value);
  }, [office, hearingId, revisionId]);
  useEffect(() => void read(), [read]);
  return [progress, read];
}

/** What was said to one clause. A clause left before it was read changes nothing. */
export function useClause(
  office: Office,
  hearingId: string,
  of: { readonly revision: string; readonly clause: string },
): [Loaded<ClauseState>, () => Promise<void>] {
  const [clause, setClause] = useState<Loaded<ClauseState> & { readonly of?: string }>({ state: 'loading' });
  const wanted = useRef(of.clause);
  wanted.current = of.clause;
  const read = useCallback(async () => {
    const [comments, groups] = await Promise.all([office.comments(hearingId, of), office.groups(hearingId)]);
    if (wanted.current !== of.clause) return;
    const value = comments.ok && groups.ok ? { comments: comments.value, groups: groups.value } : null;
    if (value !== null) setClause({ state: 'ready', value, of: of.clause });
    else if (!comments.ok) setClause({ ...loadedOf(comments), of: of.clause });
    else if (!groups.ok) setClause({ ...loadedOf(groups), of: of.clause });
  }, [office, hearingId, of.revision, of.clause]);
  useEffect(() => void read(), [read]);
  return [clause.of === of.clause ? clause : { state: 'loading' }, read];
}
