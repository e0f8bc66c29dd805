import { and, count, eq } from 'drizzle-orm';
import type { Answer } from '../lib/hearing/protocol/status.ts';
import { addCounts } from './clause-counts.ts';
import type { Database, Transaction } from './database/connect.ts';
import { answers, comments, submissions } from './database/schema.ts';
import { type Count, clausesOf } from './intake/rows.ts';
import { tellOne } from './mail/queue.ts';

/** What the office says to one comment of one submission. */
export interface NewAnswer {
  readonly hearingId: string;
  /** Receipt number. */
  readonly number: string;
  readonly commentId: string;
  readonly disposition: Answer['disposition'];
  /** Public. */
  readonly reason: string;
}

/** 已收到 → 研究中. Does nothing to what is answered already. */
export async function beginStudy(
  db: Database | Transaction,
  { hearingId, number, now }: { readonly hearingId: string; readonly number: string; readonly now: Date },
): Promise<void> {
  await db
    .update(submissions)
    .set({ state: 'studying', updatedAt: now })
    .where(
      and(
        eq(submissions.hearingId, hearingId),
        eq(submissions.number, number),
        eq(submissions.state, 'received'),
      ),
    );
}

/**
 * Records an answer, in place of an earlier one to the same comment. With the last comment answered the
 * submission is 已答复. Throws where there is no such comment.
 */
export async function answerComment(db: Database | Transaction, answer: NewAnswer, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await commentOf(tx, answer);
    const { hearingId, commentId, disposition, reason } = answer;
    const { leafIndex } = found.submission;
    const [earlier] = await tx
      .select()
      .from(answers)
      .where(about(hearingId, leafIndex, commentId))
      .for('update');
    const row = { hearingId, leafIndex, commentId, disposition, reason, answeredAt: now };
    await tx
      .insert(answers)
      .values(row)
      .onConflictDoUpdate({
        target: [answers.hearingId, answers.leafIndex, answers.commentId],
        set: { disposition, reason, answeredAt: now },
      });
    const former = earlier === undefined ? [] : countsFor(found, earlier.disposition, -1);
    await tx.execute(addCounts(hearingId, [...former, ...countsFor(found, disposition, 1)]));
    await settle(tx, found.submission, now);
  });
}

type Submission = typeof submissions.$inferSelect;

interface Found {
  readonly submission: Submission;
  readonly comment: typeof comments.$inferSelect;
}

async function commentOf(tx: Transaction, { hearingId, number, commentId }: NewAnswer): Promise<Found> {
  const [submission] = await tx
    .select()
    .from(submissions)
    .where(and(eq(submissions.hearingId, hearingId), eq(submissions.number, number)))
    .for('update');
  if (submission === undefined) throw new Error(`expected a submission ${number}`);
  const [comment] = await tx
    .select()
    .from(comments)
    .where(
      and(
        eq(comments.hearingId, hearingId),
        eq(comments.leafIndex, submission.leafIndex),
        eq(comments.commentId, commentId),
      ),
    );
  if (comment === undefined) throw new Error(`expected a comment ${commentId} in submission ${number}`);
  return { submission, comment };
}

function countsFor({ submission, comment }: Found, kind: Answer['disposition'], change: 1 | -1): Count[] {
  const { revisionId } = submission;
  return clausesOf(comment.targets).map((eId) => ({ revisionId, eId, kind, change }));
}

async function settle(tx: Transaction, { hearingId, leafIndex }: Submission, now: Date): Promise<void> {
  const ofSubmission = (table: typeof answers | typeof comments) =>
    and(eq(table.hearingId, hearingId), eq(table.leafIndex, leafIndex));
  const [said] = await tx.select({ n: count() }).from(comments).where(ofSubmission(comments));
  const [answered] = await tx.select({ n: count() }).from(answers).where(ofSubmission(answers));
  const state = said?.n === answered?.n ? 'answered' : 'studying';
  await tx
    .update(submissions)
    .set({ state, updatedAt: now })
    .where(and(eq(submissions.hearingId, hearingId), eq(submissions.leafIndex, leafIndex)));
  if (state === 'answered') await tx.execute(tellOne({ hearingId, leafIndex }, 'answer', now));
}

function about(hearingId: string, leafIndex: number, commentId: string) {
  return and(
    eq(answers.hearingId, hearingId),
    eq(answers.leafIndex, leafIndex),
    eq(answers.commentId, commentId),
  );
}
