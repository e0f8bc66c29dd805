import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rates } from '../database/schema.ts';
import { ProblemError } from '../problem.ts';

/** Attempts in one window of five minutes: for one login, and from one address. */
const perLogin = 5;
const perAddress = 30;
const windowLength = 300_000;

/**
 * Counts an attempt before it is looked at, so that many at once are no more than many in turn; throws from
 * the first one too many. The same on every server of one database.
 */
export async function attempt(db: Database, login: string, address: string | null, now: Date): Promise<void> {
  const windowAt = windowOf(now);
  const subjects = [{ subject: subjectOf(login), most: perLogin }];
  if (address !== null) subjects.push({ subject: hashed(`from ${address}`), most: perAddress });
  for (const { subject, most } of subjects) {
    const [row] = await db
      .insert(rates)
      .values({ hearingId: '', subject, windowAt, total: 1 })
      .onConflictDoUpdate({
        target: [rates.hearingId, rates.subject, rates.windowAt],
        set: { total: sql`${rates.total} + 1` },
      })
      .returning({ total: rates.total });
    if ((row?.total ?? 0) > most) throw tooOften(windowAt, now);
  }
}

/** Who got in has not been guessing. */
export async function succeeded(db: Database, login: string, now: Date): Promise<void> {
  await db
    .delete(rates)
    .where(
      and(eq(rates.hearingId, ''), eq(rates.subject, subjectOf(login)), eq(rates.windowAt, windowOf(now))),
    );
}

function subjectOf(login: string): string {
  return hashed(`login ${login.toLowerCase()}`);
}

function hashed(subject: string): string {
  return createHash('sha256').update(subject).digest('hex').slice(0, 32);
}

function windowOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / windowLength) * windowLength);
}

function tooOften(windowAt: Date, now: Date): ProblemError {
  const left = windowAt.getTime() + windowLength - now.getTime();
  const details = {
    zh: '试得太多，请过几分钟再登录。',
    en: 'Too many attempts; please wait some minutes before signing in again.',
  };
  return new ProblemError('too-many', details, { retryAfter: Math.max(1, Math.ceil(left / 1000)) });
}
