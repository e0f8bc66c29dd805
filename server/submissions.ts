import { timingSafeEqual } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import { sha256OfText } from '../lib/hearing/hash.ts';
import type { Status } from '../lib/hearing/protocol/status.ts';
import type { Database } from './database/connect.ts';
import { answers, submissions } from './database/schema.ts';
import { ProblemError } from './problem.ts';

/** A submission that its secret has opened. */
export type Opened = typeof submissions.$inferSelect;

/** What opens a submission: its number names it, the secret shows that it is one's own. */
export interface Access {
  readonly hearingId: string;
  readonly number: string;
  readonly secret: string;
}

/** Throws the same problem for an unknown number as for a wrong secret: numbers are easily guessed. */
export async function opened(db: Database, { hearingId, number, secret }: Access): Promise<Opened> {
  const [row] = await db
    .select()
    .from(submissions)
    .where(and(eq(submissions.hearingId, hearingId), eq(submissions.number, number)));
  const given = Buffer.from(sha256OfText(secret));
  if (row !== undefined && timingSafeEqual(given, Buffer.from(row.statusSecretHash))) return row;
  throw new ProblemError('forbidden', {
    zh: '编号或者查询密钥不对。',
    en: 'The number or the secret is not right.',
  });
}

export async function statusOf(db: Database, row: Opened): Promise<Status> {
  const { hearingId, number, state, packetHash, rating, successor } = row;
  return {
    hearingId,
    number,
    state,
    receivedAt: row.receivedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    packetHash,
    answers: await answersOf(db, row),
    rating,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    successor,
  };
}

/** How satisfied the person is with the answer; rating again replaces it. */
export async function rate(db: Database, row: Opened, rating: number): Promise<void> {
  if (row.state !== 'answered') {
    const details = { zh: '答复以后才能评价。', en: 'It can be rated once it is answered.' };
    throw new ProblemError('conflict', details);
  }
  await db
    .update(submissions)
    .set({ rating })
    .where(and(eq(submissions.hearingId, row.hearingId), eq(submissions.leafIndex, row.leafIndex)));
}

async function answersOf(db: Database, { hearingId, leafIndex }: Opened): Promise<Status['answers']> {
  const rows = await db
    .select()
    .from(answers)
    .where(and(eq(answers.hearingId, hearingId), eq(answers.leafIndex, leafIndex)))
    .orderBy(asc(answers.answeredAt), asc(answers.commentId));
  return rows.map(({ commentId, disposition, reason, answeredAt }) => ({
    commentId,
    disposition,
    reason,
    answeredAt: answeredAt.toISOString(),
  }));
}
