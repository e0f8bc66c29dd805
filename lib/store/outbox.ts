import { isDue, type OutboxRow, type OutboxState } from '../hearing/outbox.ts';
import type { Found, OutboxStore } from '../usecase/store-ports.ts';
import type { ZhutiaoDatabase } from './database.ts';
import { commentRow, readRow, readRows } from './rows.ts';
import { keeping } from './trouble.ts';
import { watch } from './watch.ts';

const waitingStates: readonly OutboxState[] = ['queued', 'sending', 'unknown'];
/** The packet is out of the way; its comments are the person's again. */
const releasing: ReadonlySet<OutboxState> = new Set<OutboxState>(['refused', 'closed', 'cancelled']);

export function outboxIn(db: ZhutiaoDatabase): OutboxStore {
  const waiting = async () => {
    const rows = await db.outbox.where('state').anyOf(waitingStates).toArray();
    return (await read(rows)).rows;
  };
  const get = async (id: string) => (await read([await db.outbox.get(id)])).rows[0] ?? null;

  return {
    get,
    waiting,
    due: async (now) => (await waiting()).filter((row) => isDue(row, now)),
    watchOne: (id, watcher) => watch(() => get(id), watcher),
    watchMany: (ids, watcher) => watch(async () => read(await db.outbox.bulkGet([...ids])), watcher),

    async swap(before, after) {
      const schema = await rowSchema();
      return db.transaction('rw', db.outbox, db.comments, async () => {
        const stored = readRow(schema, await db.outbox.get(before.submissionId));
        if (stored?.version !== before.version) return false;
        await db.outbox.put(after);
        if (releasing.has(after.state)) await release(db, after.submissionId);
        return true;
      });
    },

    async submit(row, reviewed) {
      let changed = false;
      const kept = await keeping(() =>
        db.transaction('rw', db.outbox, db.comments, async () => {
          const comments = await reviewedComments(db, reviewed);
          changed = comments.length !== reviewed.size;
          if (changed) return;
          await db.outbox.add(row);
          await db.comments.bulkPut(
            comments.map((comment) => ({ ...comment, state: 'submitted', submissionId: row.submissionId })),
          );
        }),
      );
      return kept.ok && changed ? { ok: false, trouble: 'changed' } : kept;
    },
  };
}

/** The wire's schemas are large, and most panels have nothing under way: loaded when a row is read. */
async function rowSchema() {
  return (await import('./outbox-row.ts')).outboxRow;
}

/** Oldest first. */
async function read(values: readonly unknown[]): Promise<Found<OutboxRow>> {
  const ours = values.filter((value) => value !== undefined && !isPosting(value));
  if (ours.length === 0) return { rows: [], damaged: 0 };
  const { rows, damaged } = readRows(await rowSchema(), ours);
  return { rows: rows.toSorted((a, b) => a.createdAt - b.createdAt), damaged };
}

/** What goes by another road than an endpoint lies here too (`postings.ts`). */
export function isPosting(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'road' in value;
}

/** Those that are still as they were reviewed. */
export async function reviewedComments(db: ZhutiaoDatabase, reviewed: ReadonlyMap<string, number>) {
  const { rows } = readRows(commentRow, await db.comments.bulkGet([...reviewed.keys()]));
  return rows.filter(
    ({ id, state, deletedAt, updatedAt }) =>
      state === 'ready' && deletedAt === null && reviewed.get(id) === updatedAt,
  );
}

async function release(db: ZhutiaoDatabase, submissionId: string): Promise<void> {
  await db.comments.where({ submissionId }).modify({ state: 'ready', submissionId: null });
}
