import type { Store } from '../usecase/store-ports.ts';
import { carriedIn } from './carried.ts';
import { commentsIn } from './comments.ts';
import { correctionsIn } from './corrections.ts';
import { type Engine, openDatabase, type ZhutiaoDatabase } from './database.ts';
import { draftsIn } from './drafts.ts';
import { journalIn, localStorageIfAny } from './journal.ts';
import { outboxIn } from './outbox.ts';
import { askToPersist } from './persist.ts';
import { postingsIn } from './postings.ts';
import { settingsIn } from './settings.ts';
import { statusesIn } from './statuses.ts';

/** Where a store lies, if not in this origin's one database. */
export interface StorePlace {
  readonly name?: string;
  /** An IndexedDB that is not the browser's: it may keep nothing beyond this document. */
  readonly engine?: Engine;
  /** False: nothing goes to the journal, which all databases of the origin share. */
  readonly journal?: boolean;
}

/** A store that ends: one person's at a desk, or one that a browser would not keep. */
export interface PassingStore {
  readonly store: Store;
  /** Closes it and takes everything in it away. */
  forget(): Promise<void>;
}

/** Everything that is kept in this origin. */
export function openStore(): Store {
  return storeOn(openDatabase(), true);
}

export function openPassingStore({ name, engine, journal = true }: StorePlace): PassingStore {
  const db = openDatabase(name, engine);
  return { store: storeOn(db, journal), forget: () => db.delete() };
}

function storeOn(db: ZhutiaoDatabase, journal: boolean): Store {
  return {
    drafts: draftsIn(db),
    comments: commentsIn(db),
    carried: carriedIn(db),
    corrections: correctionsIn(db),
    outbox: outboxIn(db),
    postings: postingsIn(db),
    settings: settingsIn(db),
    journal: journalIn(journal ? localStorageIfAny() : null),
    statuses: statusesIn(db),
    files: async () => (await import('./files.ts')).filesIn(db),
    explanations: async () => (await import('./explanations.ts')).explanationsIn(db),
    library: async () => (await import('./library.ts')).libraryIn(db),
    statements: async () => (await import('./statements.ts')).statementsIn(db),
    persons: async () => (await import('./persons.ts')).personsIn(db),
    everything: async () => (await import('./everything.ts')).everythingIn(db),
    askToPersist,
  };
}
