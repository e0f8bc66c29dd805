import type { StatusStore } from '../usecase/own-data-ports.ts';
import type { ZhutiaoDatabase } from './database.ts';
import { readRows } from './rows.ts';
import { keeping } from './trouble.ts';
import { watch } from './watch.ts';

export function statusesIn(db: ZhutiaoDatabase): StatusStore {
  return {
    keep: (status) => keeping(() => db.statuses.put(status)),
    watchMany: (ids, watcher) =>
      watch(async () => {
        const rows = await db.statuses.bulkGet([...ids]);
        if (rows.every((row) => row === undefined)) return [];
        // The wire's schemas are large, and most panels have nothing under way.
        const { statusRow } = await import('./own-rows.ts');
        return readRows(statusRow, rows).rows;
      }, watcher),
  };
}
