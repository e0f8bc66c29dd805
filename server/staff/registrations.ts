import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { DeskRegistration } from '../../lib/hearing/staff/kit.ts';
import { maskedAnswers } from '../../lib/hearing/staff/mask.ts';
import type { Transaction } from '../database/connect.ts';
import { registrations } from '../database/staff-schema.ts';
import { readSettings } from '../hearings.ts';
import { ProblemError } from '../problem.ts';
import { notFound } from '../routes/read.ts';

export type RegistrationRow = typeof registrations.$inferSelect;

export async function listRegistrations(tx: Transaction, hearingId: string): Promise<DeskRegistration[]> {
  const rows = await tx
    .select()
    .from(registrations)
    .where(eq(registrations.hearingId, hearingId))
    .orderBy(asc(registrations.appliedAt), asc(registrations.number));
  return rows.map((row) => ({
    number: row.number,
    kind: row.kind,
    view: row.view,
    points: row.points,
    person: maskedAnswers(row.answers),
    appliedAt: row.appliedAt.toISOString(),
    state: row.state,
    reason: row.reason,
    order: row.runningOrder,
    statement: row.statement,
    statementAt: row.statementAt?.toISOString() ?? null,
    feedback: row.feedback,
  }));
}

/** All of them, locked; throws if one is not in this hearing. */
export async function namedRegistrations(
  tx: Transaction,
  hearingId: string,
  numbers: readonly string[],
): Promise<RegistrationRow[]> {
  const rows = await tx
    .select()
    .from(registrations)
    .where(and(eq(registrations.hearingId, hearingId), inArray(registrations.number, [...numbers, ''])))
    .for('update');
  if (rows.length !== new Set(numbers).size) notFound();
  return rows;
}

/** Selects or does not; no more than the places there are of each kind. */
export async function select(
  tx: Transaction,
  hearingId: string,
  chosen: {
    readonly numbers: readonly string[];
    readonly state: 'selected' | 'not-selected';
    readonly reason: string;
    readonly now: Date;
  },
): Promise<void> {
  const meeting = (await readSettings(tx, hearingId))?.meeting ?? noMeeting();
  const rows = await namedRegistrations(tx, hearingId, chosen.numbers);
  if (rows.some(({ state }) => state === 'withdrawn')) throw hasWithdrawn();
  await tx
    .update(registrations)
    .set({
      state: chosen.state,
      reason: chosen.reason,
      decidedAt: chosen.now,
      ...(chosen.state === 'selected' ? {} : { runningOrder: null }),
    })
    .where(and(eq(registrations.hearingId, hearingId), inArray(registrations.number, [...chosen.numbers])));
  const { rows: counted } = await tx.execute<{ kind: 'speaker' | 'observer'; total: string }>(sql`
    SELECT kind, count(*) AS total FROM registrations
    WHERE hearing_id = ${hearingId} AND state = 'selected' GROUP BY kind`);
  const places = { speaker: meeting.speakers, observer: meeting.observers };
  if (counted.some(({ kind, total }) => Number(total) > places[kind])) throw full(places);
}

export function noMeeting(): never {
  throw new ProblemError('unprocessable', {
    zh: '这次征求意见没有设听证会。',
    en: 'There is no meeting in this hearing.',
  });
}

function hasWithdrawn(): ProblemError {
  return new ProblemError('conflict', {
    zh: '其中有人已经撤回报名。',
    en: 'One of them has withdrawn.',
  });
}

function full({ speaker, observer }: { readonly speaker: number; readonly observer: number }): ProblemError {
  return new ProblemError('conflict', {
    zh: `名额不够：陈述人 ${speaker} 名，旁听人 ${observer} 名。`,
    en: `There are places for ${speaker} speakers and ${observer} observers only.`,
  });
}
