import type { Journal } from '../usecase/store-ports.ts';
import { commentRow, readRow } from './rows.ts';

const prefix = 'zhutiao:unsaved:';

export function journalIn(storage: Storage | null): Journal {
  return {
    put(comment) {
      try {
        storage?.setItem(prefix + comment.id, JSON.stringify(comment));
        return storage !== null;
      } catch {
        return false; // full or forbidden: the write to the database is then the only one
      }
    },

    remove(commentId) {
      storage?.removeItem(prefix + commentId);
    },

    all() {
      if (storage === null) return [];
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      return keys
        .filter((key) => key.startsWith(prefix))
        .map((key) => readRow(commentRow, parsed(storage.getItem(key))))
        .filter((comment) => comment !== null);
    },
  };
}

/** The storage of this origin, null where the browser refuses it. */
export function localStorageIfAny(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null; // a frame whose storage is blocked throws on the mere mention
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null; // cut off by a crash: nothing to be read
  }
}
