import { randomUUID } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import type * as z from 'zod';
import type { MeetingNote, newNote } from '../../lib/hearing/staff/kit.ts';
import type { Transaction } from '../database/connect.ts';
import { meetingNotes, registrations } from '../database/staff-schema.ts';
import { ProblemError } from '../problem.ts';
import { namesOf } from './accounts.ts';
import { namedRegistrations } from './registrations.ts';

export async function listNotes(tx: Transaction, hearingId: string): Promise<MeetingNote[]> {
  const rows = await tx
    .select({ note: meetingNotes, number: registrations.number })
    .from(meetingNotes)
    .leftJoin(
      registrations,
      and(
        eq(registrations.hearingId, meetingNotes.hearingId),
        eq(registrations.registrationId, meetingNotes.registrationId),
      ),
    )
    .where(eq(meetingNotes.hearingId, hearingId))
    .orderBy(asc(meetingNotes.writtenAt), asc(meetingNotes.noteId));
  const names = await namesOf(
    tx,
    rows.map(({ note }) => note.writtenBy),
  );
  return rows.map(({ note, number }) => ({
    noteId: note.noteId,
    version: note.version,
    speaker: number,
    clause:
      note.revisionId === null || note.eId === null ? null : { revision: note.revisionId, eId: note.eId },
    body: note.body,
    writtenAt: note.writtenAt.toISOString(),
    writtenBy: names.get(note.writtenBy) ?? '',
    checkedAt: note.checkedAt?.toISOString() ?? null,
    correction: note.correction,
  }));
}

/** A new note, or another wording of one; words changed after they were checked have to be checked again. */
export async function writeNote(
  tx: Transaction,
  hearingId: string,
  written: z.infer<typeof newNote> & { readonly by: string; readonly now: Date },
): Promise<{ readonly noteId: string; readonly version: number }> {
  const { noteId, version, speaker, clause, body, by, now } = written;
  const [registration] = speaker === null ? [] : await namedRegistrations(tx, hearingId, [speaker]);
  const row = {
    registrationId: registration?.registrationId ?? null,
    revisionId: clause?.revision ?? null,
    eId: clause?.eId ?? null,
    body,
    version: version + 1,
    writtenAt: now,
    writtenBy: by,
    checkedAt: null,
    correction: null,
  };
  if (noteId === null) {
    const made = { hearingId, noteId: randomUUID(), ...row };
    await tx.insert(meetingNotes).values(made);
    return made;
  }
  const { writtenAt: _, ...change } = row;
  const changed = await tx
    .update(meetingNotes)
    .set(change)
    .where(
      and(
        eq(meetingNotes.hearingId, hearingId),
        eq(meetingNotes.noteId, noteId),
        eq(meetingNotes.version, version),
      ),
    )
    .returning({ noteId: meetingNotes.noteId, version: meetingNotes.version });
  return changed[0] ?? changedMeanwhile();
}

function changedMeanwhile(): never {
  throw new ProblemError('conflict', {
    zh: '别人刚改过这一段记录，请先看改动。',
    en: 'Somebody has just changed this note; look at it first.',
  });
}
