import { and, eq, inArray, sql } from 'drizzle-orm';
import { newDecision, publication } from '../../../lib/hearing/staff/desk.ts';
import { may } from '../../../lib/hearing/staff/roles.ts';
import { answerComment, beginStudy } from '../../answers.ts';
import { comments, commentTargets, submissions } from '../../database/schema.ts';
import { decisions } from '../../database/staff-schema.ts';
import { readSettings } from '../../hearings.ts';
import { ProblemError } from '../../problem.ts';
import { accountNamed, namesOf, roleIn } from '../accounts.ts';
import { type Asked, call } from '../call.ts';
import { within } from '../comments.ts';
import { type Found, findComments } from '../find-comments.ts';

/** From reading to the public answer: worked on, reviewed by another, settled, published. */
export const decisionCalls = [
  call({
    name: 'decide',
    method: 'post',
    path: '/hearings/:hearing/decisions',
    needs: 'decide',
    body: newDecision,
    handle: async (asked) => {
      const { tx, hearingId, body, now, session } = asked;
      if (body.state !== 'working') wellReasoned(body);
      const found = await findComments(tx, hearingId, body.comments);
      await inTurn(asked, found);
      if (body.state === 'settled') await reviewedByAnother(asked, found);
      const handler = await colleagueFor(asked, body.handler, 'decide');
      const reviewer = await colleagueFor(asked, body.reviewer ?? null, 'publish');
      const { disposition, reason, nextText, state, dueOn } = body;
      for (const { leafIndex, commentId } of found) {
        const row = { hearingId, leafIndex, commentId, disposition, reason, nextText, state };
        const whose = { handler, reviewer, dueOn };
        const change = { ...row, ...whose, changedAt: now, changedBy: session.account.accountId };
        await tx
          .insert(decisions)
          .values({ ...change, version: 1 })
          .onConflictDoUpdate({
            target: [decisions.hearingId, decisions.leafIndex, decisions.commentId],
            set: { ...change, version: sql`${decisions.version} + 1` },
          });
      }
      for (const number of new Set(found.map((each) => each.number)))
        await beginStudy(tx, { hearingId, number, now });
      const details = { comments: found.length, disposition, state };
      return { subject: found[0]?.number ?? '', details, body: { decided: found.length } };
    },
  }),

  call({
    name: 'publish-answers',
    method: 'post',
    path: '/hearings/:hearing/answers',
    needs: 'publish',
    body: publication,
    handle: async (asked) => {
      const { tx, hearingId, now, body } = asked;
      const rows = await settledOn(asked);
      for (const { number, commentId, disposition, reason } of rows) {
        if (disposition === null) continue;
        await answerComment(tx, { hearingId, number, commentId, disposition, reason }, now);
      }
      for (const { leafIndex, commentId } of rows) {
        await tx
          .update(decisions)
          .set({ state: 'published', changedAt: now, version: sql`${decisions.version} + 1` })
          .where(
            and(
              eq(decisions.hearingId, hearingId),
              eq(decisions.leafIndex, leafIndex),
              eq(decisions.commentId, commentId),
            ),
          );
      }
      const subject = body.clause?.eId ?? '';
      return { subject, details: { answers: rows.length }, body: { published: rows.length } };
    },
  }),
];

type Decide = Asked<ReturnType<typeof newDecision.parse>>;

function wellReasoned({ disposition, reason }: Decide['body']): void {
  if (disposition !== null && reason.trim() !== '') return;
  throw new ProblemError('unprocessable', {
    zh: '请选采纳情况并写明理由，理由会公开。',
    en: 'Choose a disposition and give a reason; it will be public.',
  });
}

/** Refuses to write over what another has changed since it was read. */
async function inTurn({ tx, hearingId, body }: Decide, found: readonly Found[]): Promise<void> {
  const rows = await tx
    .select()
    .from(decisions)
    .where(
      and(
        eq(decisions.hearingId, hearingId),
        inArray(
          decisions.commentId,
          found.map(({ commentId }) => commentId),
        ),
      ),
    )
    .for('update');
  for (const [at, { leafIndex, commentId }] of found.entries()) {
    const row = rows.find((each) => each.leafIndex === leafIndex && each.commentId === commentId);
    if ((row?.version ?? 0) === body.comments[at]?.version) continue;
    const name = row === undefined ? '' : ((await namesOf(tx, [row.changedBy])).get(row.changedBy) ?? '');
    throw new ProblemError('conflict', {
      zh: `${name}刚改过这一条，请先看改动。`,
      en: `${name} has just changed this; review it first.`,
    });
  }
}

/** Two pairs of eyes, unless the office has set otherwise: who settles did not write it, and may publish. */
async function reviewedByAnother({ tx, hearingId, session }: Decide, found: readonly Found[]): Promise<void> {
  const { accountId } = session.account;
  const anybody = (await readSettings(tx, hearingId))?.review === 'anybody';
  const role = await roleIn(tx, hearingId, accountId);
  const rows = await tx
    .select({ commentId: decisions.commentId, changedBy: decisions.changedBy, state: decisions.state })
    .from(decisions)
    .where(
      and(
        eq(decisions.hearingId, hearingId),
        inArray(
          decisions.commentId,
          found.map(({ commentId }) => commentId),
        ),
      ),
    );
  const reviewed = found.every(
    ({ commentId }) =>
      anybody ||
      rows.some(
        (row) => row.commentId === commentId && row.state !== 'working' && row.changedBy !== accountId,
      ),
  );
  if (reviewed && may(role, 'publish')) return;
  throw new ProblemError('forbidden', {
    zh: '定稿要由另一位有发布权限的同事复核。',
    en: 'It is settled by a colleague who may publish and did not write it.',
  });
}

/** The account of a colleague who may do this here; null where nobody is named. */
async function colleagueFor(
  { tx, hearingId }: Decide,
  login: string | null,
  permission: 'decide' | 'publish',
): Promise<string | null> {
  if (login === null) return null;
  const account = await accountNamed(tx, login);
  const role = account === null ? null : await roleIn(tx, hearingId, account.accountId);
  if (account !== null && may(role, permission)) return account.accountId;
  throw new ProblemError('unprocessable', {
    zh: '所选的同事在这次征求意见里没有这个权限。',
    en: 'Whom you name has not that right in this hearing.',
  });
}

async function settledOn({ tx, hearingId, body }: Asked<ReturnType<typeof publication.parse>>) {
  const ofClause =
    body.clause === null
      ? undefined
      : sql`EXISTS (SELECT 1 FROM ${commentTargets} AS target
          JOIN ${comments} AS c USING (hearing_id, leaf_index, ordinal)
          WHERE target.hearing_id = ${hearingId} AND target.revision_id = ${body.clause.revision}
            AND ${within(sql`target.e_id`, body.clause.eId)} AND c.leaf_index = ${decisions.leafIndex}
            AND c.comment_id = ${decisions.commentId})`;
  return tx
    .select({
      number: submissions.number,
      leafIndex: decisions.leafIndex,
      commentId: decisions.commentId,
      disposition: decisions.disposition,
      reason: decisions.reason,
    })
    .from(decisions)
    .innerJoin(
      submissions,
      and(eq(submissions.hearingId, decisions.hearingId), eq(submissions.leafIndex, decisions.leafIndex)),
    )
    .where(
      and(
        eq(decisions.hearingId, hearingId),
        eq(decisions.state, 'settled'),
        sql`${submissions.withdrawnAt} IS NULL AND ${submissions.successor} IS NULL`,
        ofClause,
      ),
    )
    .orderBy(decisions.leafIndex);
}
