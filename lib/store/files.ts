import type { FileStore } from '../usecase/own-data-ports.ts';
import type { ZhutiaoDatabase } from './database.ts';
import { fileRow } from './own-rows.ts';
import { readRow } from './rows.ts';
import { keeping } from './trouble.ts';

export function filesIn(db: ZhutiaoDatabase): FileStore {
  return {
    keep: (file) => keeping(() => db.files.put(file)),

    async get(hash) {
      const row = readRow(fileRow, await db.files.get(hash));
      return row && new Blob([row.bytes], { type: row.type });
    },
  };
}
