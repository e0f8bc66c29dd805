import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { and, desc, eq, gt, lt, ne } from 'drizzle-orm';
import type { Database, Transaction } from '../database/connect.ts';
import { staffAccounts, staffSessions } from '../database/staff-schema.ts';
import type { AccountRow } from './accounts.ts';

/** Milliseconds: of a working day, and of being away from the desk (ASVS 3.3). */
export const longest = 12 * 3_600_000;
export const idle = 30 * 60_000;
/** Being seen is written down this rarely, milliseconds. */
const seenEvery = 60_000;

export interface Session {
  readonly sessionId: string;
  readonly account: AccountRow;
  readonly endsAt: Date;
  /** Stands in `x-csrf` of every call that changes something. */
  readonly csrf: string;
}

/** Begins a session; the token goes into the cookie and is kept nowhere else. */
export async function beginSession(
  db: Database | Transaction,
  of: { readonly accountId: string; readonly agent: string; readonly now: Date },
): Promise<{ readonly token: string; readonly endsAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const endsAt = new Date(of.now.getTime() + longest);
  await db.insert(staffSessions).values({
    tokenHash: hashOf(token),
    sessionId: randomUUID(),
    accountId: of.accountId,
    beganAt: of.now,
    seenAt: of.now,
    endsAt,
    agent: of.agent.replace(/[^\x20-\x7e]/g, '').slice(0, 120),
  });
  return { token, endsAt };
}

/** Null for a token that is none, is over, was left too long or belongs to somebody shut out. */
export async function sessionOf(db: Database, token: string, now: Date): Promise<Session | null> {
  const [row] = await db
    .select()
    .from(staffSessions)
    .innerJoin(staffAccounts, eq(staffAccounts.accountId, staffSessions.accountId))
    .where(and(eq(staffSessions.tokenHash, hashOf(token)), gt(staffSessions.endsAt, now)));
  if (row === undefined) return null;
  const { staff_sessions: session, staff_accounts: account } = row;
  const away = now.getTime() - session.seenAt.getTime();
  if (account.disabledAt !== null || away > idle) return null;
  if (away > seenEvery) {
    await db.update(staffSessions).set({ seenAt: now }).where(eq(staffSessions.tokenHash, session.tokenHash));
  }
  return { sessionId: session.sessionId, account, endsAt: session.endsAt, csrf: csrfOf(token) };
}

export async function sessionsOf(db: Database | Transaction, accountId: string, now: Date) {
  return db
    .select()
    .from(staffSessions)
    .where(and(eq(staffSessions.accountId, accountId), gt(staffSessions.endsAt, now)))
    .orderBy(desc(staffSessions.seenAt));
}

/** Ends one session of an account. */
export async function endSession(
  db: Database | Transaction,
  accountId: string,
  sessionId: string,
): Promise<void> {
  await db
    .delete(staffSessions)
    .where(and(eq(staffSessions.accountId, accountId), eq(staffSessions.sessionId, sessionId)));
}

export async function endOtherSessions(
  db: Database | Transaction,
  accountId: string,
  kept: string,
): Promise<void> {
  await db
    .delete(staffSessions)
    .where(and(eq(staffSessions.accountId, accountId), ne(staffSessions.sessionId, kept)));
}

/** Forgets what is over. */
export async function forgetSessions(db: Database, now: Date): Promise<void> {
  await db.delete(staffSessions).where(lt(staffSessions.endsAt, now));
}

export function isCsrf(session: Session, given: string | undefined): boolean {
  const known = Buffer.from(session.csrf);
  const sent = Buffer.from(given ?? '');
  return known.byteLength === sent.byteLength && timingSafeEqual(known, sent);
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Follows from the cookie, which no script can read: who can send it has been told it by us. */
function csrfOf(token: string): string {
  return createHash('sha256').update(`csrf ${token}`).digest('base64url');
}
