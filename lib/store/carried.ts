import type { CarriedStore } from '../usecase/store-ports.ts';
import type { ZhutiaoDatabase } from './database.ts';
import { carriedRow, readRows } from './rows.ts';
import { keeping } from './trouble.ts';

export function carriedIn(db: ZhutiaoDatabase): CarriedStore {
  return {
    async to(revisionId) {
      const all = await db.carried.where({ revisionId }).toArray();
      return new Set(readRows(carriedRow, all).rows.map(({ commentId }) => commentId));
    },

    // A copy that another window made meanwhile stands: the person may have changed it already.
    save: (copies, notes) =>
      keeping(() =>
        db.transaction('rw', db.comments, db.carried, async () => {
          const known = await db.comments.bulkGet(copies.map(({ id }) => id));
          await db.comments.bulkAdd(copies.filter((_, index) => known[index] === undefined));
          await db.carried.bulkPut([...notes]);
        }),
      ),
  };
}
