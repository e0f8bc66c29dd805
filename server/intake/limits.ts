import { createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/connect.ts';
import { insertAll } from '../database/insert-all.ts';
import { rates } from '../database/schema.ts';
import { ProblemError } from '../problem.ts';
import type { Ticket } from './ticket.ts';

/** How much is taken in a window before something is done about it; the same for all servers of a database. */
export interface Limits {
  /** Milliseconds. */
  readonly window: number;
  /** Of one address (an IPv6 /64): liaison stations submit for many, campuses share one. */
  readonly perAddress: number;
  /** Of one hearing, from which on each new submission has to bring a proof of work. */
  readonly unworkedPerHearing: number;
}

export const defaultLimits: Limits = { window: 60_000, perAddress: 120, unworkedPerHearing: 3_000 };

export interface Gate {
  readonly hearingId: string;
  readonly limits: Limits;
  /** Keys the hashes of addresses. */
  readonly secret: string;
  readonly now: Date;
}

/** Counts the tickets, and tells which of them are turned away. In the transaction of the batch. */
export async function turnedAway(
  tx: Transaction,
  gate: Gate,
  tickets: readonly Ticket[],
): Promise<Map<Ticket, ProblemError>> {
  if (tickets.length === 0) return new Map();
  const began = new Date(Math.floor(gate.now.getTime() / gate.limits.window) * gate.limits.window);
  const subjects = tickets.map(({ address }) => (address === null ? null : subjectOf(address, gate, began)));
  const before = await count(tx, gate.hearingId, began, [...subjects, ...tickets.map(() => everybody)]);
  const away = new Map<Ticket, ProblemError>();
  for (const [at, ticket] of tickets.entries()) {
    const subject = subjects[at] ?? null;
    const ofAddress = subject === null ? 0 : before(subject);
    const ofHearing = before(everybody);
    if (ofAddress >= gate.limits.perAddress) away.set(ticket, tooMany(gate, began));
    else if (ofHearing >= gate.limits.unworkedPerHearing && !ticket.worked) away.set(ticket, workFirst());
  }
  return away;
}

const everybody = 'all';

/** A window's hash leads neither to the address nor to the next window's. */
function subjectOf(address: string, { secret }: Gate, began: Date): string {
  return createHmac('sha256', secret).update(`${began.getTime()} ${address}`).digest('hex').slice(0, 32);
}

/** Adds all at once; the function answers each subject's number before the one asked for, and moves on by one. */
async function count(
  tx: Transaction,
  hearingId: string,
  windowAt: Date,
  subjects: readonly (string | null)[],
): Promise<(subject: string) => number> {
  const added = new Map<string, number>();
  for (const subject of subjects) if (subject !== null) added.set(subject, (added.get(subject) ?? 0) + 1);
  const rows = [...added].sort().map(([subject, total]) => ({ hearingId, subject, windowAt, total }));
  const { rows: totals } = await tx.execute<{ subject: string; total: string }>(
    sql`${insertAll(rates, rows)} ON CONFLICT (hearing_id, subject, window_at)
        DO UPDATE SET total = ${rates}.total + excluded.total RETURNING subject, total`,
  );
  const before = new Map(
    totals.map(({ subject, total }) => [subject, Number(total) - (added.get(subject) ?? 0)]),
  );
  return (subject) => {
    const found = before.get(subject) ?? 0;
    before.set(subject, found + 1);
    return found;
  };
}

/** Forgets windows that are over. */
export function forgetRates(now: Date) {
  return sql`DELETE FROM ${rates} WHERE window_at < ${new Date(now.getTime() - 600_000)}`;
}

function tooMany({ limits, now }: Gate, began: Date): ProblemError {
  const details = {
    zh: '这个网络地址一分钟内提交得太多，请稍后再试。没有受理的内容还在你的设备上。',
    en: 'Too many submissions came from this network address within a minute; please try again shortly.',
  };
  const left = began.getTime() + limits.window - now.getTime();
  return new ProblemError('too-many', details, { retryAfter: Math.max(1, Math.ceil(left / 1000)) });
}

function workFirst(): ProblemError {
  const details = {
    zh: '现在提交的人很多。你的设备要先做一次计算，几秒钟就好，然后会自动再送。',
    en: 'Many are submitting just now. Your device has to compute for some seconds, and then offers it again.',
  };
  return new ProblemError('challenge', details, { retryAfter: 1 });
}
