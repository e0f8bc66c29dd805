import { liveQuery } from 'dexie';
import type { Watcher } from '../usecase/store-ports.ts';
import { troubleOf } from './trouble.ts';

/** Tells the watcher what the query gives now and after every change by any window, until its signal aborts. */
export function watch<Value>(query: () => Promise<Value>, watcher: Watcher<Value>): void {
  if (watcher.signal.aborted) return;
  const subscription = liveQuery(query).subscribe({
    next: (value) => {
      if (!watcher.signal.aborted) watcher.next(value);
    },
    error: (error) => watcher.trouble?.(troubleOf(error)),
  });
  watcher.signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
