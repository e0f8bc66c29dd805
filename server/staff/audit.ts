import { randomUUID } from 'node:crypto';
import { and, desc, eq, ilike, lt, or } from 'drizzle-orm';
import type { AuditEntry, AuditQuery } from '../../lib/hearing/staff/account.ts';
import type { Database, Transaction } from '../database/connect.ts';
import { auditEntries } from '../database/staff-schema.ts';

export interface Act {
  /** `''` for what belongs to the endpoint. */
  readonly hearingId: string;
  readonly by: { readonly accountId: string; readonly login: string } | null;
  readonly act: string;
  /** What it was done to: a number, a login, a revision. */
  readonly subject: string;
  /** Never a citizen's words or data. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** In the transaction of the act itself: what happened is written down, and what is written down happened. */
export async function note(db: Database | Transaction, act: Act, now: Date): Promise<void> {
  await db.insert(auditEntries).values({
    hearingId: act.hearingId,
    at: now,
    entryId: randomUUID(),
    accountId: act.by?.accountId ?? null,
    login: act.by?.login ?? null,
    act: act.act,
    subject: act.subject,
    details: { ...act.details },
  });
}

/** Newest first, `most` of them. `before` with `entry` names the last one that was read. */
export async function readAudit(
  db: Database | Transaction,
  hearingId: string,
  { before, entry, act, words }: AuditQuery,
  most: number,
): Promise<AuditEntry[]> {
  const { at, entryId } = auditEntries;
  const last = before === undefined ? null : new Date(before);
  const earlier =
    last === null
      ? undefined
      : or(lt(at, last), entry === undefined ? undefined : and(eq(at, last), lt(entryId, entry)));
  const named = words === undefined ? undefined : `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const found =
    named === undefined
      ? undefined
      : or(ilike(auditEntries.login, named), ilike(auditEntries.subject, named));
  const kind = act === undefined ? undefined : eq(auditEntries.act, act);
  const rows = await db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.hearingId, hearingId), earlier, kind, found))
    .orderBy(desc(at), desc(entryId))
    .limit(most);
  return rows.map(({ at, entryId, login, act, subject, details }) => ({
    entryId,
    at: at.toISOString(),
    login,
    act,
    subject,
    details,
  }));
}
