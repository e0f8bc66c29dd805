import { and, eq, type SQL, sql } from 'drizzle-orm';
import { release } from './attachments/sweep.ts';
import { addCounts } from './clause-counts.ts';
import type { Database, Transaction } from './database/connect.ts';
import { together } from './database/insert-all.ts';
import { answers, comments, commentTargets, identities, submissions } from './database/schema.ts';
import { type Count, clausesOf } from './intake/rows.ts';
import { grow, growthWrites, lockLog } from './log-store.ts';
import type { Opened } from './submissions.ts';

/**
 * Takes the words and the answers on the form out of a submission at the person's wish. Its leaf, its number
 * and its receipt stand, and the log says that it was withdrawn. A second time changes nothing.
 */
export async function withdraw(db: Database, { hearingId, leafIndex }: Opened, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const log = await lockLog(tx, hearingId);
    const [row] = await tx
      .select()
      .from(submissions)
      .where(of(submissions, hearingId, leafIndex));
    if (log === null || row === undefined || row.withdrawnAt !== null) return;
    const counted = row.successor === null ? await countedOf(tx, row) : { counts: [], comments: 0 };
    const growth = grow(log, [{ kind: 'withdrawal', leafIndex, at: now.toISOString() }]);
    const { accepted, submissions: standing } = log;
    await release(tx, hearingId, leafIndex);
    await together(tx, [
      ...wordsOut(hearingId, leafIndex),
      sql`UPDATE ${submissions} SET withdrawn_at = ${now}, updated_at = ${now}, packet_head = NULL
          WHERE hearing_id = ${hearingId} AND leaf_index = ${leafIndex}`,
      addCounts(hearingId, counted.counts),
      ...growthWrites(log, growth, {
        accepted,
        submissions: standing - (row.successor === null ? 1 : 0),
        comments: log.comments - counted.comments,
      }),
    ]);
  });
}

function wordsOut(hearingId: string, leafIndex: number): SQL[] {
  return [comments, commentTargets, identities, answers].map(
    (table) => sql`DELETE FROM ${table} WHERE hearing_id = ${hearingId} AND leaf_index = ${leafIndex}`,
  );
}

/** What the public counts hold of a submission: its stances and what was answered to it. */
async function countedOf(
  tx: Transaction,
  { hearingId, leafIndex, revisionId }: Opened,
): Promise<{ readonly counts: Count[]; readonly comments: number }> {
  const said = await tx
    .select()
    .from(comments)
    .where(of(comments, hearingId, leafIndex));
  const answered = await tx
    .select()
    .from(answers)
    .where(of(answers, hearingId, leafIndex));
  const counts = said.flatMap(({ commentId, stance, targets }) => {
    const disposition = answered.find((answer) => answer.commentId === commentId)?.disposition;
    const kinds = disposition === undefined ? [stance] : [stance, disposition];
    return clausesOf(targets).flatMap((eId) => kinds.map((kind) => ({ revisionId, eId, kind, change: -1 })));
  });
  return { counts, comments: said.length };
}

function of(
  table: typeof submissions | typeof comments | typeof answers,
  hearingId: string,
  leafIndex: number,
): SQL | undefined {
  return and(eq(table.hearingId, hearingId), eq(table.leafIndex, leafIndex));
}
