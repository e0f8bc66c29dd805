import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { CommentName } from '../../lib/hearing/staff/desk.ts';
import type { Transaction } from '../database/connect.ts';
import { comments, submissions } from '../database/schema.ts';
import { ProblemError } from '../problem.ts';

export interface Found {
  readonly number: string;
  readonly leafIndex: number;
  readonly commentId: string;
}

/** Where the named comments are kept; throws if one of them is not in this hearing or stands no more. */
export async function findComments(
  tx: Transaction,
  hearingId: string,
  names: readonly CommentName[],
): Promise<Found[]> {
  const numbers = [...new Set(names.map(({ number }) => number))];
  const rows = await tx
    .select({ number: submissions.number, leafIndex: comments.leafIndex, commentId: comments.commentId })
    .from(submissions)
    .innerJoin(
      comments,
      and(eq(comments.hearingId, submissions.hearingId), eq(comments.leafIndex, submissions.leafIndex)),
    )
    .where(
      and(
        eq(submissions.hearingId, hearingId),
        inArray(submissions.number, numbers),
        isNull(submissions.withdrawnAt),
        isNull(submissions.successor),
      ),
    );
  const known = new Map(rows.map((row) => [`${row.number} ${row.commentId}`, row]));
  return names.map(({ number, commentId }) => known.get(`${number} ${commentId}`) ?? gone(number));
}

function gone(number: string): never {
  throw new ProblemError('unprocessable', {
    zh: `编号 ${number} 的意见不在这里，或者已经撤回。`,
    en: `The comment numbered ${number} is not here or has been withdrawn.`,
  });
}
