import type { SendingStore } from './frame-sending.ts';

/**
 * Brings what sends only where something waits to be sent, and when something new is: most visits read. The answer
 * has it look now.
 */
export function sendingLater(store: SendingStore, signal?: AbortSignal): () => void {
  let sending: Promise<() => void> | null = null;
  const begin = () => {
    sending ??= import('./frame-sending.ts').then(({ keepSending }) =>
      keepSending(store, (address, init) => fetch(address, init), signal),
    );
    return sending;
  };
  const look = async () => {
    try {
      if ((await store.outbox.waiting()).length > 0) await begin();
    } catch {
      // A database that cannot be read now, or a part that cannot be had: the next look is at the next submission.
    }
  };
  void look();
  return () => void begin().then((wake) => wake());
}
