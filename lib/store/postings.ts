import type { Posting, PostingState } from '../hearing/channels/posting.ts';
import type { PostingStore } from '../usecase/store-ports.ts';
import type { ZhutiaoDatabase } from './database.ts';
import { isPosting, reviewedComments } from './outbox.ts';
import { readRow, readRows } from './rows.ts';
import { keeping } from './trouble.ts';
import { watch } from './watch.ts';

/** It did not go: its comments are the person's again. */
const releasing: ReadonlySet<PostingState> = new Set<PostingState>(['refused', 'cancelled']);

/** Postings lie in the outbox beside what goes to an endpoint; `road` tells them apart. */
export function postingsIn(db: ZhutiaoDatabase): PostingStore {
  const many = async (ids: readonly string[]) => {
    const found = (await db.outbox.bulkGet([...ids])).filter(isPosting);
    return found.length === 0 ? [] : readRows(await rowSchema(), found).rows;
  };
  const get = async (id: string) => (await many([id]))[0] ?? null;

  return {
    get,
    watchOne: (id, watcher) => watch(() => get(id), watcher),
    watchMany: (ids, watcher) => watch(() => many(ids), watcher),

    async swap(before, after) {
      const schema = await rowSchema();
      return db.transaction('rw', db.outbox, db.comments, async () => {
        const stored = readRow(schema, await db.outbox.get(before.submissionId));
        if (stored?.version !== before.version) return false;
        await db.outbox.put(after);
        await release(db, stored, after);
        return true;
      });
    },

    async post(posting, reviewed) {
      let changed = false;
      const kept = await keeping(() =>
        db.transaction('rw', db.outbox, db.comments, async () => {
          const comments = await reviewedComments(db, reviewed);
          changed = comments.length !== reviewed.size;
          if (changed) return;
          await db.outbox.add(posting);
          await db.comments.bulkPut(
            comments.map((comment) => ({
              ...comment,
              state: 'submitted',
              submissionId: posting.submissionId,
            })),
          );
        }),
      );
      return kept.ok && changed ? { ok: false, trouble: 'changed' } : kept;
    },
  };
}

/** The schemas are large, and most panels have nothing under way: loaded when a row is read. */
async function rowSchema() {
  return (await import('./posting-row.ts')).postingRow;
}

async function release(db: ZhutiaoDatabase, before: Posting, after: Posting): Promise<void> {
  const kept = new Set(releasing.has(after.state) ? [] : after.comments);
  const free = before.comments.filter((id) => !kept.has(id));
  if (free.length === 0) return;
  await db.comments
    .where({ submissionId: after.submissionId })
    .filter((row) => free.includes(idOf(row)))
    .modify({ state: 'ready', submissionId: null });
}

function idOf(row: unknown): string {
  return typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '';
}
