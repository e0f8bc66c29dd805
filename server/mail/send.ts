import { and, asc, eq, lte } from 'drizzle-orm';
import type { Answers, Form } from '../../lib/hearing/protocol/form.ts';
import type { Database } from '../database/connect.ts';
import { hearings, identities, mails, submissions } from '../database/schema.ts';
import { type Letter, letterOf } from './letter.ts';

/** Sends one letter; throws where it was not taken. */
export type Post = (to: string, letter: Letter) => Promise<void>;

const together = 20;
/** Five minutes, then twice as long each time; given up after about three days. */
const firstWait = 300_000;
const mostAttempts = 10;

/**
 * Sends what is due; several servers share the work. Each letter is first put off, then sent, then struck out:
 * one may come twice where a server dies in between, none is lost. Answers how many were sent.
 */
export async function sendDue(db: Database, post: Post, now: Date): Promise<number> {
  let sent = 0;
  for (const mail of await putOff(db, now)) {
    const done = await sendOne(db, mail, post);
    if (done === 'sent') sent += 1;
    if (done !== 'refused' || mail.attempts >= mostAttempts) await db.delete(mails).where(named(mail));
  }
  return sent;
}

type Mail = typeof mails.$inferSelect;

/** Takes what is due so that no other server does, and sets when it would be tried again. */
async function putOff(db: Database, now: Date): Promise<Mail[]> {
  return db.transaction(async (tx) => {
    const due = await tx
      .select()
      .from(mails)
      .where(lte(mails.dueAt, now))
      .orderBy(asc(mails.dueAt))
      .limit(together)
      .for('update', { skipLocked: true });
    const next = due.map((mail) => ({
      ...mail,
      attempts: mail.attempts + 1,
      dueAt: new Date(now.getTime() + firstWait * 2 ** mail.attempts),
    }));
    for (const { attempts, dueAt, ...mail } of next) {
      await tx.update(mails).set({ attempts, dueAt }).where(named(mail));
    }
    return next;
  });
}

async function sendOne(db: Database, mail: Mail, post: Post): Promise<'sent' | 'nobody' | 'refused'> {
  const found = await addressee(db, mail);
  if (found === null) return 'nobody';
  try {
    await post(found.to, letterOf({ kind: mail.kind, ...found }));
    return 'sent';
  } catch {
    // Refused or out of reach: later again. Whom it was for is nobody's business, so nothing is noted.
    return 'refused';
  }
}

/** Null where no address was left, or none is left by now. */
async function addressee(db: Database, { hearingId, leafIndex }: Mail) {
  const [row] = await db
    .select({ settings: hearings.settings, number: submissions.number, answers: identities.answers })
    .from(identities)
    .innerJoin(hearings, eq(hearings.hearingId, identities.hearingId))
    .innerJoin(
      submissions,
      and(eq(submissions.hearingId, identities.hearingId), eq(submissions.leafIndex, identities.leafIndex)),
    )
    .where(and(eq(identities.hearingId, hearingId), eq(identities.leafIndex, leafIndex)));
  const to = row && mailAddress(row.settings.form, row.answers);
  return row && to
    ? { to, title: row.settings.title, issuer: row.settings.issuer, number: row.number }
    : null;
}

function mailAddress({ fields }: Form, answers: Answers): string | null {
  const field = fields.find(({ type }) => type === 'email');
  return (field && answers[field.key]?.trim()) || null;
}

function named({ hearingId, leafIndex, kind }: Pick<Mail, 'hearingId' | 'leafIndex' | 'kind'>) {
  return and(eq(mails.hearingId, hearingId), eq(mails.leafIndex, leafIndex), eq(mails.kind, kind));
}
