import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type * as z from 'zod';
import type { commentQuery, DeskComment } from '../../lib/hearing/staff/desk.ts';
import { maskedAnswers } from '../../lib/hearing/staff/mask.ts';
import type { Transaction } from '../database/connect.ts';
import {
  attachments,
  comments,
  commentTargets,
  identities,
  submissionAttachments,
  submissions,
} from '../database/schema.ts';
import { commentTags, decisions, disownments, groupMembers } from '../database/staff-schema.ts';
import { colleaguesOf } from './accounts.ts';
import { channelColumn, channelOf } from './channel.ts';

const usualPage = 100;

type Query = z.infer<typeof commentQuery>;
type CommentRow = typeof comments.$inferSelect;

/** Standing comments in the order of their arrival: not withdrawn, not succeeded by another. */
export async function commentsPage(
  tx: Transaction,
  hearingId: string,
  query: Query,
): Promise<{ comments: DeskComment[]; total: number | null; next: string | null }> {
  const pageSize = query.most ?? usualPage;
  const rows = await tx
    .select({
      comment: comments,
      submission: submissions,
      decision: decisions,
      groupId: groupMembers.groupId,
    })
    .from(comments)
    .innerJoin(submissions, sameLeaf(submissions))
    .leftJoin(decisions, sameComment(decisions))
    .leftJoin(groupMembers, sameComment(groupMembers))
    .where(and(eq(comments.hearingId, hearingId), standing, ...conditions(query)))
    .orderBy(asc(comments.leafIndex), asc(comments.ordinal))
    .limit(pageSize + 1);
  const total = query.after === undefined ? await countOf(tx, hearingId, query) : null;
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1)?.comment;
  const leaves = [...new Set(shown.map(({ comment }) => comment.leafIndex))];
  const beside = await besides(tx, hearingId, leaves);
  const tagsOf = await tagsOn(tx, hearingId, leaves);
  const ids = shown.flatMap(({ decision }) =>
    decision === null ? [] : [decision.changedBy, decision.handler, decision.reviewer],
  );
  const colleagues = await colleaguesOf(
    tx,
    ids.filter((id) => id !== null),
  );
  return {
    comments: shown.map((row) => ({
      ...wordsOf(row.comment),
      number: row.submission.number,
      revisionId: row.submission.revisionId,
      receivedAt: row.submission.receivedAt.toISOString(),
      channel: channelOf(row.submission.packetHead),
      receivedOn: row.submission.packetHead?.filed?.receivedOn ?? null,
      groupId: row.groupId,
      tags: tagsOf(row.comment),
      decision: row.decision === null ? null : shownDecision(row.decision, colleagues),
      ...beside(row.comment.leafIndex),
    })),
    total,
    next: rows.length > pageSize && last !== undefined ? `${last.leafIndex}.${last.ordinal}` : null,
  };
}

async function countOf(tx: Transaction, hearingId: string, query: Query): Promise<number> {
  const [row] = await tx
    .select({ total: sql<string>`count(*)` })
    .from(comments)
    .innerJoin(submissions, sameLeaf(submissions))
    .leftJoin(decisions, sameComment(decisions))
    .leftJoin(groupMembers, sameComment(groupMembers))
    .where(and(eq(comments.hearingId, hearingId), standing, ...conditions(query)));
  return Number(row?.total ?? 0);
}

const standing = and(isNull(submissions.withdrawnAt), isNull(submissions.successor));

type OfComment = typeof decisions | typeof groupMembers;

function sameComment(table: OfComment): SQL | undefined {
  return and(
    eq(table.hearingId, comments.hearingId),
    eq(table.leafIndex, comments.leafIndex),
    eq(table.commentId, comments.commentId),
  );
}

function sameLeaf(table: typeof submissions): SQL | undefined {
  return and(eq(table.hearingId, comments.hearingId), eq(table.leafIndex, comments.leafIndex));
}

function conditions(query: Query): (SQL | undefined)[] {
  const { revision, clause, group, state, stance, words, tag, channel, after } = query;
  const [leaf = '', ordinal = ''] = after?.split('.') ?? [];
  return [
    clause === undefined ? undefined : onClause(clause),
    revision === undefined ? undefined : eq(submissions.revisionId, revision),
    group === undefined ? undefined : eq(groupMembers.groupId, group),
    state === undefined ? undefined : state === 'open' ? isNull(decisions.state) : eq(decisions.state, state),
    stance === undefined ? undefined : eq(comments.stance, stance),
    words === undefined ? undefined : holding(words),
    tag === undefined ? undefined : tagged(tag),
    channel === undefined ? undefined : sql`${channelColumn} = ${channel}`,
    after === undefined
      ? undefined
      : sql`(${comments.leafIndex}, ${comments.ordinal}) > (${Number(leaf)}, ${Number(ordinal)})`,
  ];
}

function onClause(eId: string): SQL {
  return sql`EXISTS (SELECT 1 FROM ${commentTargets} AS target
    WHERE target.hearing_id = ${comments.hearingId} AND target.leaf_index = ${comments.leafIndex}
      AND target.ordinal = ${comments.ordinal} AND ${within(sql`target.e_id`, eId)})`;
}

/** The clause itself and what lies below it: an article with its paragraphs and items. */
export function within(column: SQL, eId: string): SQL {
  return sql`(${column} = ${eId} OR starts_with(${column}, ${`${eId}__`}))`;
}

function tagged(tag: string): SQL {
  return sql`EXISTS (SELECT 1 FROM ${commentTags} AS t WHERE t.hearing_id = ${comments.hearingId}
    AND t.leaf_index = ${comments.leafIndex} AND t.comment_id = ${comments.commentId} AND t.tag = ${tag})`;
}

/** As typed, with nothing in it that means something to LIKE. */
function holding(words: string): SQL {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(${comments.reason} ILIKE ${pattern} OR ${comments.proposed} ILIKE ${pattern})`;
}

function wordsOf({ commentId, targets, stance, proposed, reason }: CommentRow) {
  return { id: commentId, targets, stance, proposed, reason };
}

/** The version, who and when of a decision, with names for ids. */
export function shownDecision(
  row: typeof decisions.$inferSelect,
  colleagues: Awaited<ReturnType<typeof colleaguesOf>>,
): NonNullable<DeskComment['decision']> {
  const { disposition, reason, nextText, state, dueOn, version } = row;
  return {
    disposition,
    reason,
    nextText,
    state,
    dueOn,
    version,
    handler: colleagues.get(row.handler ?? '')?.name ?? null,
    handlerLogin: colleagues.get(row.handler ?? '')?.login ?? null,
    reviewerLogin: colleagues.get(row.reviewer ?? '')?.login ?? null,
    changedBy: colleagues.get(row.changedBy)?.name ?? '',
    changedAt: row.changedAt.toISOString(),
  };
}

async function besides(tx: Transaction, hearingId: string, leaves: readonly number[]) {
  const of = (table: typeof identities | typeof disownments | typeof submissionAttachments) =>
    and(eq(table.hearingId, hearingId), inArray(table.leafIndex, [...leaves, -1]));
  const people = await tx.select().from(identities).where(of(identities));
  const disowned = await tx.select().from(disownments).where(of(disownments));
  const files = await tx
    .select({
      leafIndex: submissionAttachments.leafIndex,
      hash: attachments.hash,
      name: submissionAttachments.name,
      type: attachments.type,
    })
    .from(submissionAttachments)
    .innerJoin(
      attachments,
      and(
        eq(attachments.hearingId, submissionAttachments.hearingId),
        eq(attachments.hash, submissionAttachments.hash),
      ),
    )
    .where(of(submissionAttachments));
  const byLeaf = new Map(people.map(({ leafIndex, answers }) => [leafIndex, answers]));
  const disownedLeaves = new Set(disowned.map(({ leafIndex }) => leafIndex));
  const filesOf = Map.groupBy(files, ({ leafIndex }) => leafIndex);
  return (leaf: number) => ({
    person: maskedAnswers(byLeaf.get(leaf) ?? {}),
    disowned: disownedLeaves.has(leaf),
    attachments: (filesOf.get(leaf) ?? []).map(({ hash, name, type }) => ({ hash, name, type })),
  });
}

async function tagsOn(tx: Transaction, hearingId: string, leaves: readonly number[]) {
  const rows = await tx
    .select()
    .from(commentTags)
    .where(and(eq(commentTags.hearingId, hearingId), inArray(commentTags.leafIndex, [...leaves, -1])))
    .orderBy(asc(commentTags.tag));
  const known = Map.groupBy(rows, ({ leafIndex, commentId }) => `${leafIndex} ${commentId}`);
  return ({ leafIndex, commentId }: CommentRow) =>
    (known.get(`${leafIndex} ${commentId}`) ?? []).map(({ tag }) => tag);
}
