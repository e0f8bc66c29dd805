import { randomUUID } from 'node:crypto';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Group } from '../../lib/hearing/staff/desk.ts';
import type { Transaction } from '../database/connect.ts';
import { commentGroups, groupMembers } from '../database/staff-schema.ts';
import { notFound } from '../routes/read.ts';
import type { Found } from './find-comments.ts';

type GroupRow = typeof commentGroups.$inferSelect;

/** Groups with members and people counted; a member that was withdrawn is counted no more. */
export async function listGroups(tx: Transaction, hearingId: string): Promise<Group[]> {
  const rows = await tx
    .select({
      group: commentGroups,
      members: sql<string>`count(s.leaf_index)`,
      people: sql<string>`count(DISTINCT s.leaf_index)`,
    })
    .from(commentGroups)
    .leftJoin(groupMembers, sameGroup())
    .leftJoin(
      sql`submissions AS s`,
      sql`s.hearing_id = ${groupMembers.hearingId} AND s.leaf_index = ${groupMembers.leafIndex}
        AND s.withdrawn_at IS NULL AND s.successor IS NULL`,
    )
    .where(eq(commentGroups.hearingId, hearingId))
    .groupBy(commentGroups.hearingId, commentGroups.groupId)
    .orderBy(asc(commentGroups.createdAt), asc(commentGroups.groupId));
  return rows.map(({ group: { groupId, name, kind, madeBy, version }, members, people }) => ({
    groupId,
    name,
    kind,
    madeBy,
    version,
    members: Number(members),
    people: Number(people),
  }));
}

function sameGroup() {
  return and(
    eq(groupMembers.hearingId, commentGroups.hearingId),
    eq(groupMembers.groupId, commentGroups.groupId),
  );
}

export async function makeGroup(
  tx: Transaction,
  hearingId: string,
  made: Pick<GroupRow, 'name' | 'kind' | 'madeBy'> & { readonly now: Date },
): Promise<string> {
  const groupId = randomUUID();
  const { name, kind, madeBy, now } = made;
  await tx
    .insert(commentGroups)
    .values({ hearingId, groupId, name, kind, madeBy, version: 1, createdAt: now });
  return groupId;
}

/** A comment is in one group; joining another leaves the first. */
export async function join(
  tx: Transaction,
  { hearingId, groupId }: Pick<GroupRow, 'hearingId' | 'groupId'>,
  members: readonly Pick<Found, 'leafIndex' | 'commentId'>[],
): Promise<void> {
  for (let from = 0; from < members.length; from += 5_000) {
    const rows = members
      .slice(from, from + 5_000)
      .map(({ leafIndex, commentId }) => ({ hearingId, leafIndex, commentId, groupId }));
    await tx
      .insert(groupMembers)
      .values(rows)
      .onConflictDoUpdate({
        target: [groupMembers.hearingId, groupMembers.leafIndex, groupMembers.commentId],
        set: { groupId },
      });
  }
}

export async function leave(
  tx: Transaction,
  of: Pick<GroupRow, 'hearingId' | 'groupId'>,
  members: readonly Found[],
): Promise<void> {
  for (const { leafIndex, commentId } of members) {
    await tx
      .delete(groupMembers)
      .where(and(inGroup(of), eq(groupMembers.leafIndex, leafIndex), eq(groupMembers.commentId, commentId)));
  }
}

/** The members of the other come over, and the other is gone. */
export async function takeIn(
  tx: Transaction,
  of: Pick<GroupRow, 'hearingId' | 'groupId'>,
  other: string,
): Promise<void> {
  const taken = { hearingId: of.hearingId, groupId: other };
  await lockGroup(tx, taken);
  await tx.update(groupMembers).set({ groupId: of.groupId }).where(inGroup(taken));
  await dissolve(tx, taken);
}

/** The comments stay, ungrouped. */
export async function dissolve(tx: Transaction, of: Pick<GroupRow, 'hearingId' | 'groupId'>): Promise<void> {
  await tx.delete(groupMembers).where(inGroup(of));
  await tx
    .delete(commentGroups)
    .where(and(eq(commentGroups.hearingId, of.hearingId), eq(commentGroups.groupId, of.groupId)));
}

/** One change of a group at a time. */
export async function lockGroup(
  tx: Transaction,
  { hearingId, groupId }: Pick<GroupRow, 'hearingId' | 'groupId'>,
): Promise<GroupRow> {
  const [row] = await tx
    .select()
    .from(commentGroups)
    .where(and(eq(commentGroups.hearingId, hearingId), eq(commentGroups.groupId, groupId)))
    .for('update');
  return row ?? notFound();
}

function inGroup({ hearingId, groupId }: Pick<GroupRow, 'hearingId' | 'groupId'>) {
  return and(eq(groupMembers.hearingId, hearingId), eq(groupMembers.groupId, groupId));
}
