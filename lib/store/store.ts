import type { Store } from '../usecase/store-ports.ts';
import { carriedIn } from './carried.ts';
import { commentsIn } from './comments.ts';
import { correctionsIn } from './corrections.ts';
import { openDatabase } from './database.ts';
import { draftsIn } from './drafts.ts';
import { journalIn, localStorageIfAny } from './journal.ts';
import { outboxIn } from './outbox.ts';
import { askToPersist } from './persist.ts';
import { postingsIn } from './postings.ts';
import { settingsIn } from './settings.ts';

/** Everything that is kept in this origin. */
export function openStore(): Store {
  const db = openDatabase();
  return {
    drafts: draftsIn(db),
    comments: commentsIn(db),
    carried: carriedIn(db),
    corrections: correctionsIn(db),
    outbox: outboxIn(db),
    postings: postingsIn(db),
    settings: settingsIn(db),
    journal: journalIn(localStorageIfAny()),
    askToPersist,
  };
}
