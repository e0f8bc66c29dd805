import type pg from 'pg';
import { leafHash } from '../../lib/hearing/merkle.ts';
import { append, emptyFrontier, rootOf } from '../../lib/hearing/merkle-tree.ts';

const together = 10_000;

/** Rebuilds every log from its entries; a sentence on the first that does not come to its own root, else null. */
export async function logFault(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ hearing_id: string; size: string; peaks: string[] }>(
    'SELECT hearing_id, size, peaks FROM logs',
  );
  for (const { hearing_id: hearingId, size, peaks } of rows) {
    const rebuilt = await rebuiltFrontier(client, hearingId);
    const same = rebuilt.size === Number(size) && rootOf(rebuilt) === rootOf({ size: Number(size), peaks });
    if (!same)
      return `The log of ${hearingId} does not come to its own root: an entry was altered or is missing.`;
  }
  return null;
}

async function rebuiltFrontier(client: pg.ClientBase, hearingId: string) {
  let frontier = emptyFrontier;
  for (;;) {
    const { rows } = await client.query<{ entry: string; leaf_index: string }>(
      `SELECT leaf_index, entry FROM log_leaves WHERE hearing_id = $1 AND leaf_index >= $2
       ORDER BY leaf_index LIMIT ${together}`,
      [hearingId, frontier.size],
    );
    for (const { entry, leaf_index: index } of rows) {
      if (Number(index) !== frontier.size) return frontier;
      frontier = append(frontier, leafHash(entry)).frontier;
    }
    if (rows.length < together) return frontier;
  }
}
