import { and, eq, inArray } from 'drizzle-orm';
import { feedback, newNote, runningOrder, selection } from '../../../lib/hearing/staff/kit.ts';
import { registrations } from '../../database/staff-schema.ts';
import { ProblemError } from '../../problem.ts';
import { call } from '../call.ts';
import { listNotes, writeNote } from '../notes.ts';
import { listRegistrations, namedRegistrations, select } from '../registrations.ts';

/** The hearing in person: who speaks, who listens, what was said. */
export const kitCalls = [
  call({
    name: 'list-registrations',
    method: 'get',
    path: '/hearings/:hearing/registrations',
    needs: 'read',
    handle: async ({ tx, hearingId }) => ({
      body: { registrations: await listRegistrations(tx, hearingId) },
    }),
  }),

  call({
    name: 'look-at-registrant',
    method: 'get',
    path: '/hearings/:hearing/registrations/:number/person',
    needs: 'look',
    audited: true,
    handle: async ({ tx, hearingId, part }) => {
      const [row] = await namedRegistrations(tx, hearingId, [part('number')]);
      return { subject: part('number'), body: { answers: row?.answers ?? {} } };
    },
  }),

  call({
    name: 'select',
    method: 'post',
    path: '/hearings/:hearing/selection',
    needs: 'arrange',
    body: selection,
    handle: async ({ tx, hearingId, body, now }) => {
      await select(tx, hearingId, { ...body, now });
      return { subject: body.numbers.join(' '), details: { state: body.state, reason: body.reason } };
    },
  }),

  call({
    name: 'order-speakers',
    method: 'post',
    path: '/hearings/:hearing/order',
    needs: 'arrange',
    body: runningOrder,
    handle: async ({ tx, hearingId, body }) => {
      const rows = await namedRegistrations(tx, hearingId, body.numbers);
      if (rows.some(({ kind, state }) => kind !== 'speaker' || state !== 'selected')) throw notSpeakers();
      await tx
        .update(registrations)
        .set({ runningOrder: null })
        .where(eq(registrations.hearingId, hearingId));
      for (const [at, number] of body.numbers.entries()) {
        await tx
          .update(registrations)
          .set({ runningOrder: at + 1 })
          .where(and(eq(registrations.hearingId, hearingId), eq(registrations.number, number)));
      }
      return { subject: body.numbers.join(' ') };
    },
  }),

  call({
    name: 'list-notes',
    method: 'get',
    path: '/hearings/:hearing/notes',
    needs: 'read',
    handle: async ({ tx, hearingId }) => ({ body: { notes: await listNotes(tx, hearingId) } }),
  }),

  call({
    name: 'write-note',
    method: 'post',
    path: '/hearings/:hearing/notes',
    needs: 'decide',
    body: newNote,
    handle: async ({ tx, hearingId, body, now, session }) => {
      const by = session.account.accountId;
      const { noteId, version } = await writeNote(tx, hearingId, { ...body, by, now });
      return { subject: noteId, body: { noteId, version } };
    },
  }),

  call({
    name: 'give-feedback',
    method: 'post',
    path: '/hearings/:hearing/feedback',
    needs: 'publish',
    body: feedback,
    handle: async ({ tx, hearingId, body, now }) => {
      await namedRegistrations(tx, hearingId, body.numbers);
      await tx
        .update(registrations)
        .set({ feedback: body.feedback, feedbackAt: now })
        .where(and(eq(registrations.hearingId, hearingId), inArray(registrations.number, body.numbers)));
      return { subject: body.numbers.join(' ') };
    },
  }),
];

function notSpeakers(): ProblemError {
  return new ProblemError('unprocessable', {
    zh: '只有已选定的陈述人能排进发言顺序。',
    en: 'Only speakers who are selected have a place in the order.',
  });
}
