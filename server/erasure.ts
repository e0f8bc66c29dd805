import { eq, sql } from 'drizzle-orm';
import type { LogEntry } from '../lib/hearing/log-entry.ts';
import { release } from './attachments/sweep.ts';
import type { Database, Transaction } from './database/connect.ts';
import { together } from './database/insert-all.ts';
import { comments, commentTargets, hearings, identities, submissions } from './database/schema.ts';
import { grow, growthWrites, type LogRow, lockLog } from './log-store.ts';

type Kind = Extract<LogEntry, { kind: 'erasure' }>['of'];

/**
 * Deletes what a hearing's retention periods no longer allow to keep, and logs that it did. Several servers
 * may run it at once. Answers what was erased.
 */
export async function eraseExpired(
  db: Database,
  now: Date,
): Promise<readonly { readonly hearingId: string; readonly of: Kind }[]> {
  const rows = await db.select({ hearingId: hearings.hearingId, settings: hearings.settings }).from(hearings);
  const due = rows.flatMap(({ hearingId, settings: { privacy } }) => [
    ...expired(privacy?.identitiesUntil, now, { hearingId, of: 'identities' as const }),
    ...expired(privacy?.wordsUntil, now, { hearingId, of: 'words' as const }),
  ]);
  const erased: { hearingId: string; of: Kind }[] = [];
  for (const each of due) {
    const done = await db.transaction((tx) => erase(tx, { ...each, now }));
    if (done) erased.push(each);
  }
  return erased;
}

function expired<T>(until: string | null | undefined, now: Date, due: T): T[] {
  return until && Date.parse(until) <= now.getTime() ? [due] : [];
}

/** Nothing left to erase is nothing to log. */
async function erase(
  tx: Transaction,
  { hearingId, of, now }: { readonly hearingId: string; readonly of: Kind; readonly now: Date },
): Promise<boolean> {
  const table = of === 'identities' ? identities : comments;
  const log = await lockLog(tx, hearingId);
  const left = await tx.$count(table, eq(table.hearingId, hearingId));
  if (log === null || left === 0) return false;
  const entry: LogEntry = { kind: 'erasure', of, below: log.size, at: now.toISOString() };
  const tables = of === 'identities' ? [identities] : [comments, commentTargets];
  if (of === 'words') await release(tx, hearingId, 'all');
  await together(tx, [
    ...tables.map((each) => sql`DELETE FROM ${each} WHERE hearing_id = ${hearingId}`),
    ...(of === 'words'
      ? [sql`UPDATE ${submissions} SET packet_head = NULL WHERE hearing_id = ${hearingId}`]
      : []),
    ...growthWrites(log, grow(log, [entry]), standing(log)),
  ]);
  return true;
}

function standing({ accepted, submissions: kept, comments: said }: LogRow) {
  return { accepted, submissions: kept, comments: said };
}
