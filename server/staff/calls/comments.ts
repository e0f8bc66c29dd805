import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { dayIn, dueDay } from '../../../lib/hearing/meeting/calendar.ts';
import { sha256Hex } from '../../../lib/hearing/protocol/primitives.ts';
import { commentQuery, disowning } from '../../../lib/hearing/staff/desk.ts';
import { identities, submissions } from '../../database/schema.ts';
import { disownments } from '../../database/staff-schema.ts';
import { readSettings } from '../../hearings.ts';
import { notFound } from '../../routes/read.ts';
import { type Asked, call } from '../call.ts';
import { commentsPage } from '../comments.ts';
import { progressOf } from '../progress.ts';

/** Reading what came in. Personal data are masked until somebody asks for one person's, and that is written down. */
export const commentCalls = [
  call({
    name: 'read-progress',
    method: 'get',
    path: '/hearings/:hearing/progress',
    needs: 'read',
    query: z.strictObject({ revision: sha256Hex }),
    handle: async ({ tx, hearingId, query, session, now }) => {
      const { timeZone, closesAt, answerDays } = (await readSettings(tx, hearingId)) ?? notFound();
      const dueOn =
        answerDays === undefined ? null : dueDay({ closesAt: closesAt.getTime(), answerDays, timeZone });
      const today = dayIn(now.getTime(), timeZone);
      const asking = { accountId: session.account.accountId, today, dueOn };
      return { body: await progressOf(tx, { hearingId, revisionId: query.revision }, asking) };
    },
  }),

  call({
    name: 'read-comments',
    method: 'get',
    path: '/hearings/:hearing/comments',
    needs: 'read',
    query: commentQuery,
    handle: async ({ tx, hearingId, query }) => ({ body: await commentsPage(tx, hearingId, query) }),
  }),

  call({
    name: 'look-at-person',
    method: 'get',
    path: '/hearings/:hearing/submissions/:number/person',
    needs: 'look',
    audited: true,
    handle: async (asked) => {
      const { leafIndex } = await submissionIn(asked);
      const [row] = await asked.tx
        .select({ answers: identities.answers })
        .from(identities)
        .where(and(eq(identities.hearingId, asked.hearingId), eq(identities.leafIndex, leafIndex)));
      return { subject: asked.part('number'), body: { answers: row?.answers ?? {} } };
    },
  }),

  call({
    name: 'disown',
    method: 'post',
    path: '/hearings/:hearing/submissions/:number/disown',
    needs: 'decide',
    body: disowning,
    handle: async (asked) => {
      const { hearingId, tx, now, session, body } = asked;
      const { leafIndex } = await submissionIn(asked);
      const recordedBy = session.account.accountId;
      await tx
        .insert(disownments)
        .values({ hearingId, leafIndex, at: now, recordedBy, howKnown: body.howKnown })
        .onConflictDoNothing();
      return { subject: asked.part('number') };
    },
  }),

  call({
    name: 'disown-undone',
    method: 'post',
    path: '/hearings/:hearing/submissions/:number/disown/undo',
    needs: 'decide',
    handle: async (asked) => {
      const { leafIndex } = await submissionIn(asked);
      await asked.tx
        .delete(disownments)
        .where(and(eq(disownments.hearingId, asked.hearingId), eq(disownments.leafIndex, leafIndex)));
      return { subject: asked.part('number') };
    },
  }),

  call({
    name: 'read-totals',
    method: 'get',
    path: '/hearings/:hearing/totals',
    needs: 'read',
    handle: async ({ tx, hearingId }) => {
      const { rows } = await tx.execute<{ comments: string; people: string; disowned: string }>(sql`
        SELECT count(*) AS comments, count(DISTINCT comment.leaf_index) AS people,
          (SELECT count(*) FROM ${disownments} AS d WHERE d.hearing_id = ${hearingId}) AS disowned
        FROM comments AS comment JOIN submissions AS s USING (hearing_id, leaf_index)
        WHERE comment.hearing_id = ${hearingId} AND s.withdrawn_at IS NULL AND s.successor IS NULL`);
      const [row] = rows;
      const read = (value: string | undefined) => Number(value ?? 0);
      return {
        body: {
          comments: read(row?.comments),
          people: read(row?.people),
          disowned: read(row?.disowned),
        },
      };
    },
  }),
];

async function submissionIn({ tx, hearingId, part }: Pick<Asked, 'tx' | 'hearingId' | 'part'>) {
  const [row] = await tx
    .select({ leafIndex: submissions.leafIndex })
    .from(submissions)
    .where(and(eq(submissions.hearingId, hearingId), eq(submissions.number, part('number'))));
  return row ?? notFound();
}
