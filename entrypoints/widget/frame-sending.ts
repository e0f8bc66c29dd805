import { wakeAt } from '../../lib/hearing/outbox.ts';
import { deliverDue } from '../../lib/usecase/deliver.ts';
import type { Store } from '../../lib/usecase/store-ports.ts';

/** What waits to be sent, and the files that it names. */
export type SendingStore = Pick<Store, 'outbox' | 'files'>;

/** Waits longer than this are cut: a laptop that slept should look at once. Milliseconds. */
const longestWait = 60_000;

/**
 * Finishes what was submitted in this frame, for as long as the frame is open: at once, when the line is back, and at
 * each row's own time, until `signal` aborts. The answer has it look now.
 */
export function keepSending(
  { outbox, files }: SendingStore,
  fetch: (address: string, init: RequestInit) => Promise<Response>,
  signal: AbortSignal = new AbortController().signal,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ports = {
    outbox,
    fetch,
    now: () => Date.now(),
    random: () => Math.random(),
    online: () => navigator.onLine,
    sender: crypto.randomUUID(),
    file: async (hash: string) => (await files()).get(hash),
  };
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    if (signal.aborted) return;
    try {
      await deliverDue(ports, signal);
      const at = wakeAt(await outbox.waiting());
      const wait = at === null ? null : Math.min(longestWait, Math.max(1000, at - Date.now()));
      if (wait !== null && !signal.aborted) timer = setTimeout(() => void look(), wait);
    } catch {
      // A database that cannot be read now can be a minute later; no row has changed.
      if (!signal.aborted) timer = setTimeout(() => void look(), longestWait);
    }
  };
  addEventListener('online', () => void look(), { signal });
  void look();
  return () => void look();
}
