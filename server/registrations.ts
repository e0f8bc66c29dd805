import { timingSafeEqual } from 'node:crypto';
import { and, asc, eq, sql } from 'drizzle-orm';
import { checkAnswers } from '../lib/hearing/form.ts';
import { sha256OfText } from '../lib/hearing/hash.ts';
import type { Meeting, Registration, RegistrationStatus } from '../lib/hearing/protocol/meeting.ts';
import { citationOf } from '../lib/law/cite.ts';
import { provisionByEId } from '../lib/law/locate.ts';
import type { Database, Transaction } from './database/connect.ts';
import { revisions } from './database/schema.ts';
import { meetingNotes, registrations } from './database/staff-schema.ts';
import { readSettings } from './hearings.ts';
import { ProblemError } from './problem.ts';
import { fieldFaultWords } from './problem-words.ts';
import { notFound } from './routes/read.ts';

type Row = typeof registrations.$inferSelect;

/** Takes a registration once, however often it is sent: `key` names it. Answers its number. */
export async function register(
  db: Database,
  hearingId: string,
  sent: Registration & { readonly key: string; readonly now: Date },
): Promise<string> {
  const settings = (await readSettings(db, hearingId)) ?? notFound();
  const meeting = settings.meeting ?? noMeeting();
  return db.transaction(async (tx) => {
    const known = await byKey(tx, hearingId, sent.key);
    if (known !== null) return sameAs(known, sent);
    refuse(meeting, sent);
    const number = await nextNumber(tx, hearingId, settings.numberPrefix);
    const { kind, view, points, answers, secretHash, key, now } = sent;
    await tx.insert(registrations).values({
      hearingId,
      registrationId: key,
      number,
      kind,
      view,
      points,
      answers,
      secretHash,
      appliedAt: now,
      state: 'applied',
    });
    return number;
  });
}

async function byKey(tx: Transaction, hearingId: string, key: string): Promise<Row | null> {
  const [row] = await tx
    .select()
    .from(registrations)
    .where(and(eq(registrations.hearingId, hearingId), eq(registrations.registrationId, key)));
  return row ?? null;
}

function sameAs(known: Row, sent: Registration): string {
  if (known.secretHash === sent.secretHash && known.kind === sent.kind) return known.number;
  throw new ProblemError('conflict', {
    zh: '这个编号已经用于另一次报名。',
    en: 'This key belongs to another registration.',
  });
}

function refuse(meeting: Meeting, { answers, kind, view, now }: Registration & { readonly now: Date }): void {
  if (now.getTime() >= Date.parse(meeting.applyBy)) {
    throw new ProblemError('closed', { zh: '报名已经截止。', en: 'Registration has closed.' });
  }
  const faults = checkAnswers(meeting.form, answers);
  if (faults.length > 0) {
    const errors = faults.map(({ key, fault }) => ({
      pointer: `/answers/${key}`,
      words: fieldFaultWords[fault],
    }));
    throw new ProblemError('form', incomplete, { errors });
  }
  if (kind === 'speaker' && view === null) {
    throw new ProblemError('form', {
      zh: '请选择你的态度，选定陈述人时要顾到各方意见。',
      en: 'Choose your view: speakers are selected so that views are balanced.',
    });
  }
}

/** Runs on within the hearing; two at once wait for each other. */
async function nextNumber(tx: Transaction, hearingId: string, prefix: string): Promise<string> {
  await tx.execute(sql`SELECT 1 FROM hearings WHERE hearing_id = ${hearingId} FOR UPDATE`);
  const taken = await tx.$count(registrations, eq(registrations.hearingId, hearingId));
  return `${prefix}-H${String(taken + 1).padStart(4, '0')}`;
}

export interface RegistrationAccess {
  readonly hearingId: string;
  readonly number: string;
  readonly secret: string;
}

/** Throws the same for an unknown number as for a wrong secret. */
export async function openedRegistration(
  db: Database | Transaction,
  { hearingId, number, secret }: RegistrationAccess,
): Promise<Row> {
  const [row] = await db
    .select()
    .from(registrations)
    .where(and(eq(registrations.hearingId, hearingId), eq(registrations.number, number)));
  const given = Buffer.from(sha256OfText(secret));
  if (row !== undefined && timingSafeEqual(given, Buffer.from(row.secretHash))) return row;
  throw new ProblemError('forbidden', {
    zh: '编号或者查询密钥不对。',
    en: 'The number or the secret is not right.',
  });
}

export async function registrationStatusOf(db: Database, row: Row): Promise<RegistrationStatus> {
  const { meeting } = (await readSettings(db, row.hearingId)) ?? notFound();
  const { hearingId, number, kind, state, reason, statement, feedback } = row;
  return {
    hearingId,
    number,
    kind,
    state,
    reason,
    order: row.runningOrder,
    statement,
    statementsBy: (meeting ?? noMeeting()).statementsBy,
    feedback,
    notes: await notesOf(db, row),
  };
}

async function notesOf(db: Database, row: Row): Promise<RegistrationStatus['notes']> {
  const rows = await db
    .select({ note: meetingNotes, tree: revisions.tree })
    .from(meetingNotes)
    .leftJoin(
      revisions,
      and(eq(revisions.hearingId, meetingNotes.hearingId), eq(revisions.revisionId, meetingNotes.revisionId)),
    )
    .where(
      and(eq(meetingNotes.hearingId, row.hearingId), eq(meetingNotes.registrationId, row.registrationId)),
    )
    .orderBy(asc(meetingNotes.writtenAt));
  return rows.map(({ note, tree }) => ({
    noteId: note.noteId,
    citation:
      tree === null || note.eId === null || provisionByEId(tree, note.eId) === null
        ? ''
        : citationOf(tree, note.eId),
    body: note.body,
    checkedAt: note.checkedAt?.toISOString() ?? null,
    correction: note.correction,
  }));
}

/** The written statement; another takes its place until the day it is due. */
export async function handIn(
  db: Database,
  row: Row,
  { statement, now }: { readonly statement: string; readonly now: Date },
): Promise<void> {
  const { meeting } = (await readSettings(db, row.hearingId)) ?? notFound();
  if (row.kind !== 'speaker' || row.state !== 'selected') throw notASpeaker();
  if (now.getTime() >= Date.parse((meeting ?? noMeeting()).statementsBy)) {
    throw new ProblemError('closed', {
      zh: '书面陈述的提交时间已过，请与工作人员联系。',
      en: 'Statements were due earlier; please talk to the office.',
    });
  }
  await db.update(registrations).set({ statement, statementAt: now }).where(of(row));
}

/** 笔录核对: the person agrees to the words or says what they should be. */
export async function checkNote(
  db: Database,
  row: Row,
  check: { readonly noteId: string; readonly correction: string | null; readonly now: Date },
): Promise<void> {
  const checked = await db
    .update(meetingNotes)
    .set({ checkedAt: check.now, correction: check.correction })
    .where(
      and(
        eq(meetingNotes.hearingId, row.hearingId),
        eq(meetingNotes.registrationId, row.registrationId),
        eq(meetingNotes.noteId, check.noteId),
      ),
    )
    .returning({ noteId: meetingNotes.noteId });
  if (checked.length === 0) notFound();
}

export async function withdrawRegistration(db: Database, row: Row): Promise<void> {
  await db
    .update(registrations)
    .set({ state: 'withdrawn', answers: {}, points: '', statement: null, runningOrder: null })
    .where(of(row));
}

function of(row: Row) {
  return and(
    eq(registrations.hearingId, row.hearingId),
    eq(registrations.registrationId, row.registrationId),
  );
}

function noMeeting(): never {
  throw new ProblemError('unprocessable', {
    zh: '这次征求意见不开听证会。',
    en: 'There is no meeting in this hearing.',
  });
}

function notASpeaker(): ProblemError {
  return new ProblemError('forbidden', {
    zh: '选定为陈述人以后才能交书面陈述。',
    en: 'A statement can be handed in by those selected to speak.',
  });
}

const incomplete = { zh: '报名信息不完整。', en: 'The registration is incomplete.' };
