import { sql } from 'drizzle-orm';
import type { Transaction } from './database/connect.ts';
import { clauseCounts } from './database/schema.ts';
import type { Count } from './intake/rows.ts';

/** Adds the changes to the public counts, one row a clause and kind, in one statement and one order. */
export async function addCounts(tx: Transaction, hearingId: string, counts: readonly Count[]): Promise<void> {
  const rows = summed(counts).map(({ change, ...of }) => ({ hearingId, ...of, total: change }));
  if (rows.length === 0) return;
  await tx
    .insert(clauseCounts)
    .values(rows)
    .onConflictDoUpdate({
      target: [clauseCounts.hearingId, clauseCounts.revisionId, clauseCounts.eId, clauseCounts.kind],
      set: { total: sql`${clauseCounts.total} + excluded.total` },
    });
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
