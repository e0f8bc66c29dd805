import type { Correction } from '../law/correction.ts';
import type { CorrectionStore, Outlined } from '../usecase/store-ports.ts';
import { putUnlessSubmitted } from './comments.ts';
import type { ZhutiaoDatabase } from './database.ts';
import { commentRow, correctionsRow, readRow, readRows, textRow } from './rows.ts';
import { keeping } from './trouble.ts';
import { watch } from './watch.ts';

/** None where the row cannot be read. */
export async function correctionsOf(db: ZhutiaoDatabase, revisionId: string): Promise<readonly Correction[]> {
  return readRow(correctionsRow, await db.corrections.get(revisionId))?.corrections ?? [];
}

export function correctionsIn(db: ZhutiaoDatabase): CorrectionStore {
  const outlined = async (revisionId: string): Promise<Outlined | null> => {
    const body = readRow(textRow, await db.texts.get(revisionId));
    if (body === null) return null;
    return { text: body.text, recognised: body.tree, corrections: await correctionsOf(db, revisionId) };
  };
  const onRevision = async (revisionId: string) => {
    const all = await db.comments.filter((row) => isOn(revisionId, row)).toArray();
    return readRows(commentRow, all).rows;
  };

  return {
    watch: (revisionId, watcher) => watch(() => outlined(revisionId), watcher),

    change: (revisionId, change) =>
      keeping(() =>
        db.transaction('rw', db.corrections, db.texts, db.comments, async () => {
          const now = await outlined(revisionId);
          const changed = now && change({ ...now, comments: await onRevision(revisionId) });
          if (!changed) return;
          const { corrections, comments, recognised } = changed;
          if (recognised) await db.texts.update(revisionId, { tree: recognised });
          await (corrections.length === 0
            ? db.corrections.delete(revisionId)
            : db.corrections.put({ revisionId, corrections }));
          await putUnlessSubmitted(db, comments);
        }),
      ),
  };
}

function isOn(revisionId: string, row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'revisionId' in row && row.revisionId === revisionId;
}
