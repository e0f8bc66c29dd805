import { type SQL, sql } from 'drizzle-orm';
import { identities, mails, submissions } from '../database/schema.ts';

/** answer: the office has answered; revision: a new one is published; deadline: the period has changed. */
export type MailKind = (typeof mails.$inferSelect)['kind'];

/** One person is to be told, once, however often it happens before the mail goes out. */
export function tellOne(
  { hearingId, leafIndex }: { readonly hearingId: string; readonly leafIndex: number },
  kind: MailKind,
  now: Date,
): SQL {
  return sql`INSERT INTO ${mails} (hearing_id, leaf_index, kind, due_at)
    VALUES (${hearingId}, ${leafIndex}, ${kind}, ${now}) ON CONFLICT DO NOTHING`;
}

/** Everybody whose submission stands and who left something about themselves. */
export function tellAll(hearingId: string, kind: MailKind, now: Date): SQL {
  return sql`INSERT INTO ${mails} (hearing_id, leaf_index, kind, due_at)
    SELECT person.hearing_id, person.leaf_index, ${kind}::text, ${now}::timestamptz
    FROM ${identities} AS person JOIN ${submissions} AS submission USING (hearing_id, leaf_index)
    WHERE person.hearing_id = ${hearingId} AND submission.successor IS NULL AND submission.withdrawn_at IS NULL
    ON CONFLICT DO NOTHING`;
}
