import type { CommentStore, Version } from '../usecase/store-ports.ts';
import type { ZhutiaoDatabase } from './database.ts';
import { commentRow, readRow, readRows, versionRow } from './rows.ts';
import { keeping } from './trouble.ts';
import { watch } from './watch.ts';

/** Sittings kept of one comment. */
const versionLimit = 20;

export function commentsIn(db: ZhutiaoDatabase): CommentStore {
  const ofDraft = async (draftId: string) =>
    readRows(commentRow, await db.comments.where({ draftId }).toArray());
  const versions = async (commentId: string): Promise<readonly Version[]> => {
    const { rows } = readRows(versionRow, await db.versions.where({ commentId }).toArray());
    return rows.toSorted((a, b) => b.comment.updatedAt - a.comment.updatedAt);
  };

  return {
    ofDraft,
    versions,
    get: async (id) => readRow(commentRow, await db.comments.get(id)),
    watchDraft: (draftId, watcher) => watch(() => ofDraft(draftId), watcher),

    // Nothing is read first, so that the write can be begun in the last moment of a document.
    save: (comment, sitting) =>
      keeping(() =>
        db.transaction('rw', db.comments, db.versions, () =>
          Promise.all([
            db.comments.put(comment),
            db.versions.put({ commentId: comment.id, sitting, comment }),
          ]),
        ),
      ),

    saveAll: (comments) => keeping(() => db.comments.bulkPut([...comments])),

    prune: (commentId) =>
      keeping(async () => {
        const old = (await versions(commentId)).slice(versionLimit);
        await db.versions.bulkDelete(old.map(({ sitting }) => [commentId, sitting] as [string, string]));
      }),

    eraseDeleted: (before) =>
      keeping(() =>
        db.transaction('rw', db.comments, db.versions, async () => {
          const ids = await db.comments.where('deletedAt').below(before).primaryKeys();
          await db.versions.where('commentId').anyOf(ids).delete();
          await db.comments.bulkDelete(ids);
        }),
      ),
  };
}
