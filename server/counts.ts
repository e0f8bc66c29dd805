import { and, asc, eq } from 'drizzle-orm';
import type { Counts } from '../lib/hearing/protocol/status.ts';
import type { Database } from './database/connect.ts';
import { type CountedKind, clauseCounts } from './database/schema.ts';
import { readLog } from './log-store.ts';

/** Public counts by clause of one revision; the totals are of the whole hearing. Null where there is none. */
export async function readCounts(
  db: Database,
  {
    hearingId,
    revisionId,
    now,
  }: { readonly hearingId: string; readonly revisionId: string; readonly now: Date },
): Promise<Counts | null> {
  const [log, rows] = await Promise.all([
    readLog(db, hearingId),
    db
      .select()
      .from(clauseCounts)
      .where(and(eq(clauseCounts.hearingId, hearingId), eq(clauseCounts.revisionId, revisionId)))
      .orderBy(asc(clauseCounts.eId)),
  ]);
  if (log === null) return null;
  const byClause = Map.groupBy(rows, ({ eId }) => eId);
  return {
    hearingId,
    revisionId,
    at: now.toISOString(),
    submissions: log.submissions,
    comments: log.comments,
    clauses: [...byClause].map(([eId, counted]) => {
      const of = (kind: CountedKind) => counted.find((row) => row.kind === kind)?.total ?? 0;
      return {
        eId,
        stances: { support: of('support'), oppose: of('oppose'), amend: of('amend'), ask: of('ask') },
        dispositions: {
          adopted: of('adopted'),
          partly: of('partly'),
          rejected: of('rejected'),
          existing: of('existing'),
          deferred: of('deferred'),
        },
      };
    }),
  };
}
