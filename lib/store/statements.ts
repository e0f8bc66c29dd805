import type { StatementStore } from '../usecase/own-data-ports.ts';
import type { ZhutiaoDatabase } from './database.ts';
import { readRow } from './rows.ts';
import { statementRow } from './statement-row.ts';
import { keeping } from './trouble.ts';
import { watch } from './watch.ts';

export function statementsIn(db: ZhutiaoDatabase): StatementStore {
  const get = async (draftId: string) => readRow(statementRow, await db.statements.get(draftId));
  return {
    get,
    watch: (draftId, watcher) => watch(() => get(draftId), watcher),
    change: (draftId, change) =>
      keeping(() =>
        db.transaction('rw', db.statements, async () => {
          const changed = change(await get(draftId));
          if (changed) await db.statements.put(changed);
        }),
      ),
  };
}
