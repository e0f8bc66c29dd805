import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { groupChange, newGroup } from '../../../lib/hearing/staff/desk.ts';
import { commentGroups } from '../../database/staff-schema.ts';
import { notFound } from '../../routes/read.ts';
import { type Asked, call } from '../call.ts';
import { findComments } from '../find-comments.ts';
import { dissolve, join, leave, listGroups, lockGroup, makeGroup, takeIn } from '../groups.ts';
import { findAlike, takeSuggestions } from '../suggest.ts';

/** Grouping is for reading only: every comment counts, in a group as out of it. */
export const groupCalls = [
  call({
    name: 'list-groups',
    method: 'get',
    path: '/hearings/:hearing/groups',
    needs: 'read',
    handle: async ({ tx, hearingId }) => ({ body: { groups: await listGroups(tx, hearingId) } }),
  }),

  call({
    name: 'make-group',
    method: 'post',
    path: '/hearings/:hearing/groups',
    needs: 'decide',
    body: newGroup,
    handle: async ({ tx, hearingId, body, now }) => {
      const found = await findComments(tx, hearingId, body.comments);
      const groupId = await makeGroup(tx, hearingId, { ...body, madeBy: 'staff', now });
      await join(tx, { hearingId, groupId }, found);
      const details = { members: found.length };
      return { status: 201, subject: groupId, details, body: { groupId } };
    },
  }),

  call({
    name: 'suggest-groups',
    method: 'post',
    path: '/hearings/:hearing/groups/suggest',
    needs: 'decide',
    prepare: ({ db }, hearingId) => findAlike(db, hearingId),
    handle: async ({ tx, hearingId, ready, now }) => {
      const placed = await takeSuggestions(tx, hearingId, { suggestions: ready, now });
      const body = { groups: ready.length, comments: placed };
      return { subject: hearingId, details: body, body };
    },
  }),

  call({
    name: 'change-group',
    method: 'post',
    path: '/hearings/:hearing/groups/:group',
    needs: 'decide',
    body: groupChange,
    handle: async (asked) => {
      const groupId = z.uuid().safeParse(asked.part('group')).data ?? notFound();
      await lockGroup(asked.tx, { hearingId: asked.hearingId, groupId });
      await changed(asked, groupId);
      return { subject: groupId, details: { do: asked.body.do } };
    },
  }),
];

async function changed(
  { tx, hearingId, body }: Asked<z.infer<typeof groupChange>>,
  groupId: string,
): Promise<void> {
  const of = { hearingId, groupId };
  const named = and(eq(commentGroups.hearingId, hearingId), eq(commentGroups.groupId, groupId));
  if (body.do === 'dissolve') return dissolve(tx, of);
  if (body.do === 'rename') await tx.update(commentGroups).set({ name: body.name }).where(named);
  if (body.do === 'add') await join(tx, of, await findComments(tx, hearingId, body.comments));
  if (body.do === 'remove') await leave(tx, of, await findComments(tx, hearingId, body.comments));
  if (body.do === 'take-in') await takeIn(tx, of, body.groupId);
  await tx
    .update(commentGroups)
    .set({ version: sql`${commentGroups.version} + 1` })
    .where(named);
}
