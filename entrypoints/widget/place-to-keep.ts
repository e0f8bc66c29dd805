import { firstVisitStore } from '../../lib/store/first-visit.ts';
import { databaseName } from '../../lib/store/name.ts';
import type { Store } from '../../lib/usecase/store-ports.ts';

export interface Keeping {
  readonly store: Store;
  /** False: the browser keeps nothing here, and what is written is gone when the document closes. */
  readonly lasting: boolean;
}

/** The browser's own store where a trial shows that it keeps what it is given; else one that lasts as long as the document. */
export async function placeToKeep(): Promise<Keeping> {
  const ours = () => import('../../lib/store/store.ts');
  if (await keeps()) return { store: await ownStore(async () => (await ours()).openStore()), lasting: true };
  dropRefusedChannel();
  const { openPassingStore } = await ours();
  const { indexedDB, IDBKeyRange } = await import('fake-indexeddb');
  const { store } = openPassingStore({ engine: { indexedDB, IDBKeyRange }, journal: false });
  return { store, lasting: false };
}

/**
 * Firefox refuses channels to other tabs along with storage, by throwing. Dexie opens one as it loads, where there is
 * such a thing at all.
 */
function dropRefusedChannel(): void {
  try {
    new BroadcastChannel('zhutiao').close();
  } catch {
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  }
}

/** Browsers that do not tell which databases there are may have ours. */
async function ownStore(open: () => Promise<Store>): Promise<Store> {
  const all = (await indexedDB.databases?.().catch(() => null)) ?? null;
  const never = all?.every(({ name }) => name !== databaseName) ?? false;
  return never ? firstVisitStore(open) : open();
}

const trial = 'zhutiao-trial';
const written = 'kept';

/** Browsers refuse a frame of another site in several ways: by throwing, by an error, by giving back nothing. */
function keeps(): Promise<boolean> {
  return new Promise((resolve) => {
    const no = () => resolve(false);
    // Some never answer.
    setTimeout(no, patience);
    try {
      const opening = indexedDB.open(trial);
      opening.onerror = no;
      opening.onupgradeneeded = () => opening.result.createObjectStore(trial);
      opening.onsuccess = () => {
        const db = opening.result;
        const writing = db.transaction(trial, 'readwrite');
        writing.objectStore(trial).put(written, written);
        writing.onerror = no;
        writing.onabort = no;
        writing.oncomplete = () => {
          const reading = db.transaction(trial).objectStore(trial).get(written);
          reading.onerror = no;
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result === written);
          };
        };
      };
    } catch {
      no();
    }
  });
}

/** Milliseconds. */
const patience = 4000;
