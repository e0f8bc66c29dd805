import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { type CampaignGroup, Campaigns, fewest } from '../../lib/hearing/campaign/campaigns.ts';
import type { Database, Transaction } from '../database/connect.ts';
import { comments, submissions } from '../database/schema.ts';
import { commentGroups, groupMembers } from '../database/staff-schema.ts';
import { join, makeGroup } from './groups.ts';

interface Place {
  readonly leafIndex: number;
  readonly commentId: string;
}

/** One group of comments that seem to go back to one text. */
export interface Suggestion {
  readonly name: string;
  readonly members: readonly Place[];
}

const pageSize = 2_000;
/** Others are served between so many comments. */
const atOnce = 50;

/** Reads everything that stands in a hearing and finds what was written alike. Takes its time, and lets others work. */
export async function findAlike(db: Database, hearingId: string): Promise<Suggestion[]> {
  const campaigns = new Campaigns();
  const places: (Place & { readonly words: string })[] = [];
  for await (const place of standingComments(db, hearingId)) {
    campaigns.add(place.words);
    places.push(place);
    if (places.length % atOnce === 0) await new Promise((next) => setImmediate(next));
  }
  campaigns.settle();
  const all = [...campaigns.groups(), ...campaigns.sameText()].filter(
    ({ members }) => members.length >= fewest,
  );
  return all.map((group) => suggestionOf(group, places));
}

function suggestionOf(
  { members }: CampaignGroup,
  places: readonly (Place & { readonly words: string })[],
): Suggestion {
  const found = members.map((number) => places[number]).filter((place) => place !== undefined);
  return { name: `“${(found[0]?.words ?? '').replace(/\s+/g, ' ').slice(0, 24)}”`, members: found };
}

async function* standingComments(db: Database, hearingId: string) {
  let [leaf, ordinal] = [-1, -1];
  while (true) {
    const rows = await db
      .select({ comment: comments })
      .from(comments)
      .innerJoin(
        submissions,
        and(eq(submissions.hearingId, comments.hearingId), eq(submissions.leafIndex, comments.leafIndex)),
      )
      .where(
        and(
          eq(comments.hearingId, hearingId),
          isNull(submissions.withdrawnAt),
          isNull(submissions.successor),
          sql`(${comments.leafIndex}, ${comments.ordinal}) > (${leaf}, ${ordinal})`,
        ),
      )
      .orderBy(asc(comments.leafIndex), asc(comments.ordinal))
      .limit(pageSize);
    for (const { comment } of rows) {
      const { leafIndex, commentId, reason, proposed } = comment;
      yield { leafIndex, commentId, words: `${reason}${proposed ?? ''}` };
    }
    const last = rows.at(-1)?.comment;
    if (last === undefined || rows.length < pageSize) return;
    [leaf, ordinal] = [last.leafIndex, last.ordinal];
  }
}

/**
 * Puts suggestions into groups: those that staff have put somewhere stay there; a group that was suggested before
 * keeps its name and grows. Answers how many comments found a group.
 */
export async function takeSuggestions(
  tx: Transaction,
  hearingId: string,
  { suggestions, now }: { readonly suggestions: readonly Suggestion[]; readonly now: Date },
): Promise<number> {
  const known = await tx
    .select({ member: groupMembers, madeBy: commentGroups.madeBy })
    .from(groupMembers)
    .innerJoin(
      commentGroups,
      and(
        eq(commentGroups.hearingId, groupMembers.hearingId),
        eq(commentGroups.groupId, groupMembers.groupId),
      ),
    )
    .where(eq(groupMembers.hearingId, hearingId));
  const byStaff = new Set(
    known.filter(({ madeBy }) => madeBy === 'staff').map(({ member }) => nameOf(member)),
  );
  const earlier = new Map(
    known.filter(({ madeBy }) => madeBy === 'system').map(({ member }) => [nameOf(member), member.groupId]),
  );
  let placed = 0;
  const kept = new Set<string>();
  for (const { name, members } of suggestions) {
    const free = members.filter((member) => !byStaff.has(nameOf(member)));
    if (free.length < fewest) continue;
    const before = mostOf(
      free.map((member) => earlier.get(nameOf(member))).filter((id) => id !== undefined && !kept.has(id)),
    );
    const groupId =
      before ?? (await makeGroup(tx, hearingId, { name, kind: 'same-text', madeBy: 'system', now }));
    kept.add(groupId);
    await join(tx, { hearingId, groupId }, free);
    placed += free.length;
  }
  await dropEmpty(tx, hearingId);
  return placed;
}

function nameOf({ leafIndex, commentId }: Place): string {
  return `${leafIndex} ${commentId}`;
}

function mostOf(ids: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** Suggested groups that lost all members to others. */
async function dropEmpty(tx: Transaction, hearingId: string): Promise<void> {
  const full = tx
    .select({ groupId: groupMembers.groupId })
    .from(groupMembers)
    .where(eq(groupMembers.hearingId, hearingId));
  await tx
    .delete(commentGroups)
    .where(
      and(
        eq(commentGroups.hearingId, hearingId),
        eq(commentGroups.madeBy, 'system'),
        sql`${commentGroups.groupId} NOT IN ${full}`,
      ),
    );
}
