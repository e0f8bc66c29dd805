import type { Revision } from '../comment/revision.ts';
import type { Correction } from '../law/correction.ts';
import type { DraftStore } from '../usecase/store-ports.ts';
import { correctionsOf } from './corrections.ts';
import type { ZhutiaoDatabase } from './database.ts';
import { draftRow, headOf, readRow, readRows, revisionRow, textRow } from './rows.ts';
import { keeping, reading } from './trouble.ts';
import { watch } from './watch.ts';

export function draftsIn(db: ZhutiaoDatabase): DraftStore {
  const revisionsOf = async (draftId: string) => {
    const { rows } = readRows(revisionRow, await db.revisions.where({ draftId }).toArray());
    return rows.map(headOf).toSorted((a, b) => a.savedAt - b.savedAt);
  };

  return {
    revisionsOf,
    all: async () => readRows(draftRow, await db.drafts.toArray()).rows,
    get: async (id) => readRow(draftRow, await db.drafts.get(id)),
    watchRevisions: (draftId, watcher) => watch(() => revisionsOf(draftId), watcher),

    async revision(id) {
      const row = readRow(revisionRow, await db.revisions.get(id));
      const body = readRow(textRow, await db.texts.get(id));
      if (!row || !body) return null;
      const tree = await corrected(body, await correctionsOf(db, id));
      return { ...headOf(row), text: body.text, tree };
    },

    async byWords(wordsHash) {
      const found = await reading(() => db.revisions.where({ wordsHash }).first());
      const row = readRow(revisionRow, found);
      return row && headOf(row);
    },

    save(draft, { text, tree, ...head }, wordsHash) {
      return keeping(() =>
        db.transaction('rw', db.drafts, db.revisions, db.texts, () =>
          Promise.all([
            db.drafts.put(draft),
            db.revisions.put({ ...head, wordsHash }),
            db.texts.put({ id: head.id, text, tree }),
          ]),
        ),
      );
    },

    updateHead: (revisionId, change) => keeping(() => db.revisions.update(revisionId, change)),
    updateDraft: (draftId, change) => keeping(() => db.drafts.update(draftId, change)),
  };
}

/** Most outlines stand as they were read: what applies corrections is loaded when there are some. */
async function corrected(
  { text, tree }: Pick<Revision, 'text' | 'tree'>,
  corrections: readonly Correction[],
): Promise<Revision['tree']> {
  if (corrections.length === 0) return tree;
  const { applyCorrections } = await import('../law/correction.ts');
  return applyCorrections(text, tree, corrections);
}
