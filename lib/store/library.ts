import type { Comment } from '../comment/comment.ts';
import { questionOfComment } from '../comment/states.ts';
import { finalStates, type OutboxState } from '../hearing/outbox.ts';
import { aBoolean, aNumber, listOf, oneOf, orAbsent, orNull, record, words } from '../shape/shape.ts';
import type { CommentFacts, Erased, LibraryRows, LibraryStore } from '../usecase/library-ports.ts';
import type { ZhutiaoDatabase } from './database.ts';
import { statusRow } from './own-rows.ts';
import { commentRow, draftRow, headOf, readRow, readRows, revisionRow } from './rows.ts';
import { keeping } from './trouble.ts';
import { watch } from './watch.ts';

export function libraryIn(db: ZhutiaoDatabase): LibraryStore {
  return {
    watch: (watcher) => watch(() => rowsOf(db), watcher),

    async comments(after, count) {
      const from = after === null ? db.comments.orderBy('id') : db.comments.where('id').above(after);
      const found = await from.limit(count).toArray();
      const { rows } = readRows(commentRow, found);
      const keys = found.map((row) => readRow(idShape, row)?.id ?? '');
      const last = found.length < count ? null : (keys.at(-1) ?? null);
      return { rows: rows.filter(({ deletedAt }) => deletedAt === null), last };
    },

    statuses: async () => readRows(statusRow, await db.statuses.toArray()).rows,

    moveRevision: (revisionId, draftId) =>
      keeping(() =>
        db.transaction('rw', [db.drafts, db.revisions, db.comments, db.versions], async () => {
          const row = readRow(revisionRow, await db.revisions.get(revisionId));
          if (!row || row.draftId === draftId) return;
          await db.revisions.update(revisionId, { draftId });
          const ids = await db.comments.filter((each) => isOn(revisionId, each)).primaryKeys();
          await db.comments.where('id').anyOf(ids).modify({ draftId });
          await db.versions.where('commentId').anyOf(ids).modify({ 'comment.draftId': draftId });
          if ((await db.revisions.where({ draftId: row.draftId }).count()) === 0)
            await db.drafts.delete(row.draftId);
        }),
      ),

    erase: (draftId) => erase(db, draftId),
  };
}

const idShape = record({ id: words });

/** As much of a comment as the list tells: reading whole ones would take a tenth of a second for ten thousand. */
const factsShape = record<FactsRow>({
  draftId: words,
  revisionId: words,
  state: oneOf<Comment['state']>('unfinished', 'ready', 'submitted'),
  updatedAt: aNumber,
  deletedAt: orNull(aNumber),
  targets: listOf(record({ carried: orAbsent(record({ confirmed: aBoolean })) })),
});

interface FactsRow extends Omit<CommentFacts, 'asks'> {
  readonly deletedAt: number | null;
  readonly targets: readonly { readonly carried?: { readonly confirmed: boolean } | undefined }[];
}

async function rowsOf(db: ZhutiaoDatabase): Promise<LibraryRows> {
  const [drafts, revisions, comments, statements] = await Promise.all([
    db.drafts.toArray(),
    db.revisions.toArray(),
    db.comments.toArray(),
    db.statements.toCollection().primaryKeys(),
  ]);
  return {
    drafts: readRows(draftRow, drafts).rows,
    revisions: readRows(revisionRow, revisions).rows.map(headOf),
    comments: comments.flatMap(factsOf),
    statements,
  };
}

function factsOf(row: unknown): readonly CommentFacts[] {
  const facts = readRow(factsShape, row);
  if (facts === null || facts.deletedAt !== null) return [];
  const { draftId, revisionId, state, updatedAt, targets } = facts;
  const open = targets.some(({ carried }) => carried !== undefined && !carried.confirmed);
  const whole = open ? readRow(commentRow, row) : null;
  const asks = whole !== null && questionOfComment(whole) !== 'none';
  return [{ draftId, revisionId, state, updatedAt, asks }];
}

function isOn(revisionId: string, row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'revisionId' in row && row.revisionId === revisionId;
}

const sentShape = record<{ readonly submissionId: string; readonly state: string }>({
  submissionId: words,
  state: words,
});

/** A letter or mail that was prepared is in the person's own hands. */
const settled: ReadonlySet<string> = new Set<OutboxState | 'prepared' | 'sent'>([
  ...finalStates,
  'prepared',
  'sent',
]);

async function erase(db: ZhutiaoDatabase, draftId: string): Promise<Erased> {
  let isWaiting = false;
  const kept = await keeping(() =>
    db.transaction('rw', db.tables, async () => {
      const revisions = await db.revisions.where({ draftId }).primaryKeys();
      const rows = await db.comments.where({ draftId }).toArray();
      const comments = await db.comments.where({ draftId }).primaryKeys();
      const sent = [...new Set(readRows(submissionShape, rows).rows.map(({ submissionId }) => submissionId))];
      const out = readRows(
        sentShape,
        await db.outbox.where('submissionId').anyOf(sent.filter(isText)).toArray(),
      );
      isWaiting = out.rows.some(({ state }) => !settled.has(state));
      if (isWaiting) return;
      const ids = out.rows.map(({ submissionId }) => submissionId);
      const own = [draftId, ...revisions];
      await Promise.all([
        db.versions.where('commentId').anyOf(comments).delete(),
        db.comments.bulkDelete(comments),
        db.carried.filter((row) => namesOne(row, 'revisionId', revisions)).delete(),
        db.corrections.bulkDelete(revisions),
        db.texts.bulkDelete(revisions),
        db.revisions.bulkDelete(revisions),
        db.explanations.where({ draftId }).delete(),
        db.statements.delete(draftId),
        db.outbox.bulkDelete(ids),
        db.statuses.bulkDelete(ids),
        db.settings.filter((row) => isAbout(row, own)).delete(),
        db.drafts.delete(draftId),
      ]);
    }),
  );
  return kept.ok && isWaiting ? { ok: false, trouble: 'waiting' } : kept;
}

const submissionShape = record<{ readonly submissionId: string | null }>({ submissionId: orNull(words) });

const isText = (value: string | null): value is string => value !== null;

function namesOne(row: unknown, field: string, ids: readonly string[]): boolean {
  const value = typeof row === 'object' && row !== null ? Reflect.get(row, field) : null;
  return typeof value === 'string' && ids.includes(value);
}

/** `deadline:DRAFT`, `order:REVISION`. */
function isAbout(row: unknown, ids: readonly string[]): boolean {
  const key = typeof row === 'object' && row !== null ? Reflect.get(row, 'key') : null;
  return typeof key === 'string' && ids.includes(key.slice(key.indexOf(':') + 1));
}
