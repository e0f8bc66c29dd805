import type { Comment } from '../comment/comment.ts';
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

    save: (comment, sitting) =>
      keeping(() =>
        db.transaction('rw', db.comments, db.versions, () =>
          Promise.all([
            putUnlessSubmitted(db, [comment]),
            db.versions.put({ commentId: comment.id, sitting, comment }),
          ]),
        ),
      ),

    saveAll: (comments) =>
      keeping(() => db.transaction('rw', db.comments, () => putUnlessSubmitted(db, comments))),

    prune: (commentId) =>
      keeping(async () => {
        const old = (await versions(commentId)).slice(versionLimit);
        await db.versions.bulkDelete(old.map(({ sitting }) => [commentId, sitting] as [string, string]));
      }),

    eraseDeleted: (before) =>
      keeping(() =>
        db.transaction('rw', db.comments, db.versions, db.files, async () => {
          const erased = await db.comments.where('deletedAt').below(before).toArray();
          const ids = await db.comments.where('deletedAt').below(before).primaryKeys();
          const versions = await db.versions.where('commentId').anyOf(ids).toArray();
          await db.versions.where('commentId').anyOf(ids).delete();
          await db.comments.bulkDelete(ids);
          await eraseFiles(db, filesNamedIn([erased, versions]));
        }),
      ),
  };
}

/** What was submitted meanwhile, in another window, never changes again. */
export async function putUnlessSubmitted(db: ZhutiaoDatabase, comments: readonly Comment[]): Promise<void> {
  const stored = await db.comments.bulkGet(comments.map(({ id }) => id));
  const free = comments.filter(
    ({ state }, at) => state === 'submitted' || readRow(commentRow, stored[at])?.state !== 'submitted',
  );
  await db.comments.bulkPut(free);
}

/** Takes away the files that nothing names any more. */
async function eraseFiles(db: ZhutiaoDatabase, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  const left = new Set(filesNamedIn([await db.comments.toArray(), await db.versions.toArray()]));
  await db.files.bulkDelete(hashes.filter((hash) => !left.has(hash)));
}

/** Also those that records name which cannot be read: any hash in them counts. */
function filesNamedIn(rows: unknown): readonly string[] {
  return [...JSON.stringify(rows).matchAll(/"hash":"([0-9a-f]{64})"/g)].map(([, hash = '']) => hash);
}
