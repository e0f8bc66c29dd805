import type { DraftStore, Store, Watcher } from '../usecase/store-ports.ts';
import { journalIn, localStorageIfAny } from './journal.ts';

type Ready = () => Promise<Store>;

/**
 * The store of somebody who was never here: nothing is kept yet, so its engine is loaded with the first thing to be
 * kept, or asked for that only the engine can answer. The draft that is open is kept then, too.
 */
export function firstVisitStore(load: () => Promise<Store>): Store {
  const saved: Parameters<DraftStore['save']>[] = [];
  const watching: ((store: Store) => void)[] = [];
  let loading: Promise<Store> | null = null;
  const begin = async () => {
    const store = await load();
    for (const each of saved) await store.drafts.save(...each);
    for (const watch of watching) watch(store);
    return store;
  };
  const ready: Ready = () => {
    loading ??= begin();
    return loading;
  };
  const quietly = <Value>(empty: Value, on: (store: Store, watcher: Watcher<Value>) => void) => {
    return (watcher: Watcher<Value>) => {
      if (loading) void ready().then((store) => on(store, watcher));
      else {
        watching.push((store) => !watcher.signal.aborted && on(store, watcher));
        watcher.next(empty);
      }
    };
  };
  const empty = { rows: [], damaged: 0 };
  const once = <Value>(value: Value, ask: (store: Store) => Promise<Value>) =>
    loading ? ready().then(ask) : Promise.resolve(value);

  const quiet: Quiet = {
    drafts: withRest<DraftStore>(ready, 'drafts', {
      all: () => once([], (store) => store.drafts.all()),
      byWords: (hash) => once(null, (store) => store.drafts.byWords(hash)),
      revisionsOf: (id) => once([], (store) => store.drafts.revisionsOf(id)),
      watchRevisions: (id, watcher) =>
        quietly([], (store, each: typeof watcher) => store.drafts.watchRevisions(id, each))(watcher),
      async save(...draft) {
        if (loading) return (await ready()).drafts.save(...draft);
        saved.push(draft);
        return { ok: true };
      },
    }),
    comments: withRest<Store['comments']>(ready, 'comments', {
      ofDraft: (id) => once(empty, (store) => store.comments.ofDraft(id)),
      watchDraft: (id, watcher) =>
        quietly(empty, (store, each: typeof watcher) => store.comments.watchDraft(id, each))(watcher),
      eraseDeleted: (before) => once({ ok: true }, (store) => store.comments.eraseDeleted(before)),
    }),
    corrections: withRest<Store['corrections']>(ready, 'corrections', {
      watch: (id, watcher) =>
        quietly(null, (store, each: typeof watcher) => store.corrections.watch(id, each))(watcher),
    }),
    settings: withRest<Store['settings']>(ready, 'settings', {
      get: (key) => once(null, (store) => store.settings.get(key)),
      beginning: (prefix) => once(new Map(), (store) => store.settings.beginning(prefix)),
      watch: (key, watcher) =>
        quietly(null, (store, each: typeof watcher) => store.settings.watch(key, each))(watcher),
    }),
    outbox: withRest<Store['outbox']>(ready, 'outbox', {
      waiting: () => once([], (store) => store.outbox.waiting()),
      watchMany: (ids, watcher) =>
        quietly(empty, (store, each: typeof watcher) => store.outbox.watchMany(ids, each))(watcher),
    }),
    postings: withRest<Store['postings']>(ready, 'postings', {
      watchMany: (ids, watcher) =>
        quietly([], (store, each: typeof watcher) => store.postings.watchMany(ids, each))(watcher),
    }),
    journal: journalIn(localStorageIfAny()),
  };
  return new Proxy(quiet, {
    get: (target, port) => Reflect.get(target, port) ?? (isThen(port) ? undefined : wholly(ready, port)),
  }) as Store;
}

/** What an empty store can answer by itself; the rest is asked of the engine. */
type Quiet = Pick<
  Store,
  'drafts' | 'comments' | 'corrections' | 'settings' | 'outbox' | 'postings' | 'journal'
>;

/** A port with some of its answers here: every other call answers with a promise, or watches. */
function withRest<P extends object>(ready: Ready, port: keyof Quiet, here: Partial<P>): P {
  return new Proxy(here, {
    get: (target, name) =>
      Reflect.get(target, name) ??
      (isThen(name) ? undefined : later(async () => (await ready())[port], name)),
  }) as P;
}

/** A port that only the engine has; or what it answers when it is called. */
function wholly(ready: Ready, port: PropertyKey): unknown {
  return new Proxy(later(ready, port), {
    get: (_, name) => later(async () => Reflect.get(await ready(), port), name),
  });
}

/** Whatever is awaited is asked for it: a store is no promise. */
function isThen(name: PropertyKey): boolean {
  return name === 'then';
}

function later(owner: () => Promise<object>, name: PropertyKey) {
  return async (...given: unknown[]) => {
    const store = await owner();
    const method: unknown = Reflect.get(store, name);
    if (typeof method !== 'function') throw new TypeError(`expected ${String(name)} in the store`);
    return Reflect.apply(method, store, given);
  };
}
