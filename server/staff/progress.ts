import { sql } from 'drizzle-orm';
import type { Progress } from '../../lib/hearing/staff/desk.ts';
import type { Transaction } from '../database/connect.ts';

/**
 * For each article of a revision (chapter, annex) that somebody said something to, what lies below it included: how
 * much, and how much of it is decided. A comment on two paragraphs of one article counts once.
 */
export async function progressOf(tx: Transaction, hearingId: string, revisionId: string): Promise<Progress> {
  const { rows } = await tx.execute<{
    e_id: string;
    comments: string;
    support: string;
    oppose: string;
    amend: string;
    ask: string;
    settled: string;
    working: string;
  }>(sql`
    SELECT target.e_id, count(*) AS comments,
      count(*) FILTER (WHERE comment.stance = 'support') AS support,
      count(*) FILTER (WHERE comment.stance = 'oppose') AS oppose,
      count(*) FILTER (WHERE comment.stance = 'amend') AS amend,
      count(*) FILTER (WHERE comment.stance = 'ask') AS ask,
      count(*) FILTER (WHERE decision.state IN ('settled', 'published')) AS settled,
      count(*) FILTER (WHERE decision.state IN ('working', 'review')) AS working
    FROM (
      SELECT DISTINCT hearing_id, leaf_index, ordinal, split_part(e_id, '__', 1) AS e_id FROM comment_targets
      WHERE hearing_id = ${hearingId} AND revision_id = ${revisionId}
    ) AS target
    JOIN submissions AS s USING (hearing_id, leaf_index)
    JOIN comments AS comment USING (hearing_id, leaf_index, ordinal)
    LEFT JOIN decisions AS decision
      ON decision.hearing_id = comment.hearing_id AND decision.leaf_index = comment.leaf_index
        AND decision.comment_id = comment.comment_id
    WHERE s.withdrawn_at IS NULL AND s.successor IS NULL
    GROUP BY target.e_id`);
  const clauses = rows.map(({ e_id: eId, comments, settled, working, support, oppose, amend, ask }) => ({
    eId,
    comments: Number(comments),
    stances: {
      support: Number(support),
      oppose: Number(oppose),
      amend: Number(amend),
      ask: Number(ask),
    },
    settled: Number(settled),
    working: Number(working),
  }));
  return { hearingId, revisionId, clauses };
}
