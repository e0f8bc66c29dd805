import { desc, eq, sql } from 'drizzle-orm';
import { tagging } from '../../../lib/hearing/staff/tags.ts';
import { commentTags, decisions } from '../../database/staff-schema.ts';
import { ProblemError } from '../../problem.ts';
import { call } from '../call.ts';
import { findComments } from '../find-comments.ts';

/** As many as a paper's row holds (`dossierComment`). */
const mostTags = 20;
/** Older reasons are not offered again. */
const mostReasons = 200;

/** What helps the office through many comments: tags of its own, and the reasons it has given before. */
export const tagCalls = [
  call({
    name: 'list-tags',
    method: 'get',
    path: '/hearings/:hearing/tags',
    needs: 'read',
    handle: async ({ tx, hearingId }) => {
      const { rows } = await tx.execute<{ tag: string; comments: string }>(sql`
        SELECT tag, count(*) AS comments FROM ${commentTags} AS t JOIN submissions AS s USING (hearing_id, leaf_index)
        WHERE hearing_id = ${hearingId} AND s.withdrawn_at IS NULL AND s.successor IS NULL
        GROUP BY tag ORDER BY count(*) DESC, tag`);
      return { body: { tags: rows.map(({ tag, comments }) => ({ tag, comments: Number(comments) })) } };
    },
  }),

  call({
    name: 'tag-comments',
    method: 'post',
    path: '/hearings/:hearing/tags',
    needs: 'decide',
    body: tagging,
    handle: async ({ tx, hearingId, body }) => {
      const found = await findComments(tx, hearingId, body.comments);
      const places = sql`unnest(${sql.param(found.map(({ leafIndex }) => leafIndex))}::bigint[],
        ${sql.param(found.map(({ commentId }) => commentId))}::uuid[]) AS place (leaf_index, comment_id)`;
      await tx.execute(sql`
        DELETE FROM ${commentTags} AS t USING ${places} WHERE t.hearing_id = ${hearingId}
          AND t.leaf_index = place.leaf_index AND t.comment_id = place.comment_id
          AND t.tag = ANY(${sql.param(body.remove)}::text[])`);
      await tx.execute(sql`
        INSERT INTO ${commentTags} SELECT ${hearingId}, place.leaf_index, place.comment_id, tag
        FROM ${places}, unnest(${sql.param(body.add)}::text[]) AS tag ON CONFLICT DO NOTHING`);
      const { rows } = await tx.execute(sql`
        SELECT 1 FROM ${commentTags} AS t JOIN ${places} USING (leaf_index, comment_id)
        WHERE t.hearing_id = ${hearingId} GROUP BY leaf_index, comment_id HAVING count(*) > ${mostTags} LIMIT 1`);
      if (rows.length > 0) throw tooMany();
      const details = { comments: found.length, added: body.add.length, removed: body.remove.length };
      return { subject: found[0]?.number ?? '', details, body: { comments: found.length } };
    },
  }),

  call({
    name: 'list-reasons',
    method: 'get',
    path: '/hearings/:hearing/reasons',
    needs: 'read',
    handle: async ({ tx, hearingId }) => {
      const rows = await tx
        .select({
          reason: decisions.reason,
          disposition: decisions.disposition,
          comments: sql<string>`count(*)`,
        })
        .from(decisions)
        .where(sql`${eq(decisions.hearingId, hearingId)} AND trim(${decisions.reason}) <> ''`)
        .groupBy(decisions.reason, decisions.disposition)
        .orderBy(desc(sql`max(${decisions.changedAt})`))
        .limit(mostReasons);
      return { body: { reasons: rows.map((row) => ({ ...row, comments: Number(row.comments) })) } };
    },
  }),
];

function tooMany(): ProblemError {
  return new ProblemError('unprocessable', {
    zh: `一件意见最多 ${mostTags} 个标签。`,
    en: `A comment has at most ${mostTags} tags.`,
  });
}
