import Dexie, { type Table } from 'dexie';
import { databaseName } from './name.ts';

/** Another IndexedDB than the browser's own. */
export interface Engine {
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/** Rows are `unknown` until a schema of `rows.ts` has read them. */
export class ZhutiaoDatabase extends Dexie {
  declare drafts: Table<unknown, string>;
  declare revisions: Table<unknown, string>;
  declare texts: Table<unknown, string>;
  declare comments: Table<unknown, string>;
  declare versions: Table<unknown, [string, string]>;
  declare carried: Table<unknown, [string, string]>;
  declare outbox: Table<unknown, string>;
  declare settings: Table<unknown, string>;
  declare corrections: Table<unknown, string>;
  declare files: Table<unknown, string>;
  declare statuses: Table<unknown, string>;
  declare explanations: Table<unknown, string>;
  declare persons: Table<unknown, string>;
  declare statements: Table<unknown, string>;

  constructor(name: string, engine: Engine = {}) {
    super(name, { autoOpen: true, ...engine });
    this.version(1).stores({
      drafts: 'id',
      revisions: 'id, draftId, wordsHash',
      texts: 'id',
      comments: 'id, draftId, [draftId+revisionId], submissionId, deletedAt',
      versions: '[commentId+sitting], commentId',
      carried: '[revisionId+commentId]',
      outbox: 'submissionId, state, hearingUrl',
      settings: 'key',
    });
    // A further table: what is there needs no rewriting.
    this.version(2).stores({ corrections: 'revisionId' });
    this.version(3).stores({
      files: 'hash',
      statuses: 'submissionId',
      explanations: 'id, draftId',
      persons: 'key',
    });
    this.version(4).stores({ statements: 'draftId' });
  }
}

/** The one database of this origin. Opened by documents of ours only, never in a page. */
export function openDatabase(name = databaseName, engine?: Engine): ZhutiaoDatabase {
  return new ZhutiaoDatabase(name, engine);
}
