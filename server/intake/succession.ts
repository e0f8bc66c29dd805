import { and, eq } from 'drizzle-orm';
import { sha256OfText } from '../../lib/hearing/hash.ts';
import { addCounts } from '../clause-counts.ts';
import type { Transaction } from '../database/connect.ts';
import { comments, submissions } from '../database/schema.ts';
import { ProblemError } from '../problem.ts';
import { countsOf } from './rows.ts';
import type { Ticket } from './ticket.ts';

/** A submission that a later one takes the place of: it stays to be read, but is counted no more. */
export interface Predecessor {
  readonly leafIndex: number;
  readonly revisionId: string;
}

/** Null where the packet names none. Only who holds its status secret may succeed it, and only once. */
export async function predecessorOf(
  tx: Transaction,
  hearingId: string,
  { packet, predecessorSecret }: Ticket,
): Promise<Predecessor | ProblemError | null> {
  if (packet.predecessor === null) return null;
  const [row] = await tx
    .select()
    .from(submissions)
    .where(and(eq(submissions.hearingId, hearingId), eq(submissions.number, packet.predecessor)))
    .for('update');
  const opened = predecessorSecret !== null && row?.statusSecretHash === sha256OfText(predecessorSecret);
  if (row === undefined || !opened) return new ProblemError('forbidden', notYours);
  if (row.successor !== null || row.withdrawnAt !== null) return new ProblemError('conflict', notStanding);
  return row;
}

/** Links both and takes the earlier one out of the counts. Answers how many comments that were. */
export async function succeed(
  tx: Transaction,
  hearingId: string,
  { former, number, at }: { readonly former: Predecessor; readonly number: string; readonly at: Date },
): Promise<number> {
  const { leafIndex, revisionId } = former;
  await tx
    .update(submissions)
    .set({ successor: number, updatedAt: at })
    .where(and(eq(submissions.hearingId, hearingId), eq(submissions.leafIndex, leafIndex)));
  const said = await commentsOf(tx, hearingId, leafIndex);
  await tx.execute(addCounts(hearingId, countsOf([{ revisionId, comments: said }], -1)));
  return said.length;
}

async function commentsOf(tx: Transaction, hearingId: string, leafIndex: number) {
  const rows = await tx
    .select()
    .from(comments)
    .where(and(eq(comments.hearingId, hearingId), eq(comments.leafIndex, leafIndex)));
  return rows.map(({ commentId, ...row }) => ({ id: commentId, ...row }));
}

const notYours = {
  zh: '没有这个编号的提交，或者密钥不对，不能替换它。',
  en: 'There is no submission of that number, or the secret does not open it.',
};

const notStanding = {
  zh: '那一份已经撤回或者已被替换，不能再次替换。',
  en: 'That submission was withdrawn or succeeded already.',
};
