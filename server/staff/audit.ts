import { randomUUID } from 'node:crypto';
import { and, desc, eq, lt } from 'drizzle-orm';
import type { AuditEntry } from '../../lib/hearing/staff/account.ts';
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

/** Newest first, from before an instant. */
export async function readAudit(
  db: Database | Transaction,
  hearingId: string,
  { before, most }: { readonly before: Date | null; readonly most: number },
): Promise<AuditEntry[]> {
  const rows = await db
    .select()
    .from(auditEntries)
    .where(
      and(eq(auditEntries.hearingId, hearingId), before === null ? undefined : lt(auditEntries.at, before)),
    )
    .orderBy(desc(auditEntries.at), desc(auditEntries.entryId))
    .limit(most);
  return rows.map(({ at, login, act, subject, details }) => ({
    at: at.toISOString(),
    login,
    act,
    subject,
    details,
  }));
}
