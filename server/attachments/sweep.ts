import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../database/connect.ts';
import { attachments, submissionAttachments, uploadPieces, uploads } from '../database/schema.ts';

/** How long a file waits for its submission, and an upload for its end. */
const patience = 24 * 3_600_000;

const unclaimed = sql`NOT EXISTS (SELECT FROM ${submissionAttachments} AS claim
  WHERE claim.hearing_id = ${attachments}.hearing_id AND claim.hash = ${attachments}.hash)`;

/** In this order: files that no submission claims, then the bytes that no file is made of. */
export function sweeps(now: Date): readonly SQL[] {
  const before = new Date(now.getTime() - patience);
  return [
    sql`DELETE FROM ${attachments} WHERE stored_at < ${before} AND ${unclaimed}`,
    sql`WITH gone AS (
          DELETE FROM ${uploads} AS upload WHERE begun_at < ${before} AND NOT EXISTS (
            SELECT FROM ${attachments} AS file
            WHERE file.hearing_id = upload.hearing_id AND file.upload_id = upload.upload_id)
          RETURNING hearing_id, upload_id)
        DELETE FROM ${uploadPieces} AS piece USING gone
        WHERE piece.hearing_id = gone.hearing_id AND piece.upload_id = gone.upload_id`,
  ];
}

/** Lets go of the files of one submission, or of all of a hearing; what no other one holds is deleted. */
export async function release(tx: Transaction, hearingId: string, leafIndex: number | 'all'): Promise<void> {
  const claims = and(
    eq(submissionAttachments.hearingId, hearingId),
    leafIndex === 'all' ? undefined : eq(submissionAttachments.leafIndex, leafIndex),
  );
  const claimed = await tx
    .delete(submissionAttachments)
    .where(claims)
    .returning({ hash: submissionAttachments.hash });
  if (claimed.length === 0) return;
  const files = await tx
    .delete(attachments)
    .where(
      and(
        eq(attachments.hearingId, hearingId),
        inArray(attachments.hash, [...new Set(claimed.map(({ hash }) => hash))]),
        unclaimed,
      ),
    )
    .returning({ uploadId: attachments.uploadId });
  for (const table of [uploadPieces, uploads]) {
    const ids = files.map(({ uploadId }) => uploadId);
    await tx.delete(table).where(and(eq(table.hearingId, hearingId), inArray(table.uploadId, ids)));
  }
}
