import type { Surroundings } from './ports.ts';

/** The surroundings of an ordinary document. */
export const documentSurroundings: Surroundings = {
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  newSecret: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    ),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  isOnline: () => navigator.onLine,
  onOnline(listener, signal) {
    addEventListener('online', listener, { signal });
    addEventListener('offline', listener, { signal });
  },
  onEnding(listener, signal) {
    // pagehide does not come when a phone ends the app in the background; hidden comes before.
    document.addEventListener('visibilitychange', () => document.hidden && listener(), { signal });
    addEventListener('pagehide', listener, { signal });
    addEventListener('blur', listener, { signal });
  },
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false; // not allowed here: the text stays selectable on the screen
    }
  },
};
