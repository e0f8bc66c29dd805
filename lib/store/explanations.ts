import type { ExplanationStore } from '../usecase/own-data-ports.ts';
import type { ZhutiaoDatabase } from './database.ts';
import { explanationRow } from './own-rows.ts';
import { readRows } from './rows.ts';
import { keeping } from './trouble.ts';
import { watch } from './watch.ts';

export function explanationsIn(db: ZhutiaoDatabase): ExplanationStore {
  return {
    watch: (draftId, watcher) =>
      watch(async () => {
        const { rows } = readRows(explanationRow, await db.explanations.where({ draftId }).toArray());
        return rows.toSorted((a, b) => a.savedAt - b.savedAt);
      }, watcher),
    keep: (explanation) => keeping(() => db.explanations.put(explanation)),
    remove: (id) => keeping(() => db.explanations.delete(id)),
  };
}
