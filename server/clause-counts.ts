import { type SQL, sql } from 'drizzle-orm';
import { insertAll } from './database/insert-all.ts';
import { clauseCounts } from './database/schema.ts';
import type { Count } from './intake/rows.ts';

/** Adds the changes to the public counts: one row a clause and kind, in one order. */
export function addCounts(hearingId: string, counts: readonly Count[]): SQL {
  const rows = summed(counts).map(({ change, ...of }) => ({ hearingId, ...of, total: change }));
  return sql`${insertAll(clauseCounts, rows)}
    ON CONFLICT (hearing_id, revision_id, e_id, kind)
    DO UPDATE SET total = ${clauseCounts}.total + excluded.total`;
}

/** Sorted, so that two transactions never wait for each other's rows. */
function summed(counts: readonly Count[]): Count[] {
  const sums = new Map<string, Count>();
  for (const count of counts) {
    const name = [count.revisionId, count.eId, count.kind].join(' ');
    const change = (sums.get(name)?.change ?? 0) + count.change;
    sums.set(name, { ...count, change });
  }
  return [...sums.entries()]
    .filter(([, { change }]) => change !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, count]) => count);
}
