import type { Comment } from '../comment/comment.ts';
import { type Posting, postingAfter } from '../hearing/channels/posting.ts';
import type { OutboxRow } from '../hearing/outbox.ts';
import { union } from './union.ts';

/** From 2 on it is settled, and stands against what another device still believes. */
const rank = {
  accepted: 3,
  sent: 2,
  refused: 2,
  closed: 2,
  cancelled: 1,
  unknown: 0,
  sending: 0,
  queued: 0,
  prepared: 0,
} as const;

/** A row that is settled on one device is settled; else this device's own stands, since it may be sending it now. */
export function mergeOutbox(mine: readonly OutboxRow[], theirs: readonly OutboxRow[]): readonly OutboxRow[] {
  return union(settled(mine, theirs), theirs.map(arrived), idOf);
}

export function mergePostings(mine: readonly Posting[], theirs: readonly Posting[]): readonly Posting[] {
  return union(settled(mine, theirs), theirs.map(arrivedPosting), idOf);
}

type Row = Pick<OutboxRow, 'submissionId'> & { readonly state: keyof typeof rank };

const idOf = ({ submissionId }: Row) => submissionId;

function settled<R extends Row>(mine: readonly R[], theirs: readonly R[]): readonly R[] {
  const arriving = new Map(theirs.map((row) => [row.submissionId, row]));
  return mine.map((row) => {
    const other = arriving.get(row.submissionId);
    return other && rank[other.state] > Math.max(rank[row.state], 1) ? other : row;
  });
}

/**
 * A device sends only what was submitted on it: what still waited there is not sent from here, and what may have
 * arrived waits until the person asks for its receipt.
 */
function arrived(row: OutboxRow): OutboxRow {
  const still = { claim: null, nextAttemptAt: null };
  if (row.state === 'queued') {
    return { ...row, ...still, state: 'cancelled', identity: null, predecessorSecret: null };
  }
  if (row.state !== 'sending' && row.state !== 'unknown') return row;
  return { ...row, ...still, state: 'unknown', doubt: true };
}

function arrivedPosting(posting: Posting): Posting {
  if (posting.state === 'queued') return postingAfter(posting, { type: 'withdraw' }) ?? posting;
  if (posting.state !== 'sending') return posting;
  return { ...posting, state: 'unknown', claim: null, nextAttemptAt: null };
}

/** The submission that a comment was put into came to nothing, or came without it. */
export function cameToNothing(
  { id, submissionId }: Comment,
  outbox: readonly OutboxRow[],
  postings: readonly Posting[],
): boolean {
  const state = outbox.find((row) => row.submissionId === submissionId)?.state;
  if (state === 'cancelled' || state === 'refused' || state === 'closed') return true;
  const posting = postings.find((row) => row.submissionId === submissionId);
  const gone = posting?.state === 'cancelled' || posting?.state === 'refused';
  return gone || (posting !== undefined && !posting.comments.includes(id));
}
