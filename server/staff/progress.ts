import { sql } from 'drizzle-orm';
import type { Progress } from '../../lib/hearing/staff/desk.ts';
import type { Transaction } from '../database/connect.ts';

/** Who asks, and when: what is theirs, and what is late. */
export interface Asking {
  readonly accountId: string;
  /** `2026-04-01`, in the hearing's place. */
  readonly today: string;
  /** By when the hearing itself means to have answered; null where it has set no days. */
  readonly dueOn: string | null;
}

/**
 * For each article of a revision (chapter, annex) that somebody said something to, what lies below it included: how
 * much, and how much of it is decided. A comment on two paragraphs of one article counts once.
 */
export async function progressOf(
  tx: Transaction,
  { hearingId, revisionId }: { readonly hearingId: string; readonly revisionId: string },
  { accountId, today, dueOn }: Asking,
): Promise<Progress> {
  const open = sql`decision.state IS DISTINCT FROM 'settled' AND decision.state IS DISTINCT FROM 'published'`;
  const { rows } = await tx.execute<{
    e_id: string;
    comments: string;
    support: string;
    oppose: string;
    amend: string;
    ask: string;
    settled: string;
    working: string;
    mine: string;
    overdue: string;
  }>(sql`
    SELECT target.e_id, count(*) AS comments,
      count(*) FILTER (WHERE comment.stance = 'support') AS support,
      count(*) FILTER (WHERE comment.stance = 'oppose') AS oppose,
      count(*) FILTER (WHERE comment.stance = 'amend') AS amend,
      count(*) FILTER (WHERE comment.stance = 'ask') AS ask,
      count(*) FILTER (WHERE decision.state IN ('settled', 'published')) AS settled,
      count(*) FILTER (WHERE decision.state IN ('working', 'review')) AS working,
      count(*) FILTER (WHERE ${open} AND (decision.handler = ${accountId}
        OR (decision.state = 'review' AND decision.reviewer = ${accountId}))) AS mine,
      count(*) FILTER (WHERE ${open} AND COALESCE(decision.due_on, ${dueOn}) < ${today}) AS overdue
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
  const clauses = rows.map(
    ({ e_id: eId, comments, settled, working, mine, overdue, support, oppose, amend, ask }) => ({
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
      mine: Number(mine),
      overdue: Number(overdue),
    }),
  );
  return { hearingId, revisionId, clauses };
}
