/**
 * After the first load the draft can be read and commented on without a network. Browsers without service workers,
 * or that refuse them here, read online only. `script` is an address from this document.
 */
export function keepOffline(script: string): void {
  if (!('serviceWorker' in navigator)) return;
  const register = async () => {
    try {
      await navigator.serviceWorker.register(new URL(script, location.href));
      const { active } = await navigator.serviceWorker.ready;
      active?.postMessage(readSoFar());
    } catch {
      // Refused to a frame of another site, or without TLS: told by the browser, nothing is lost.
    }
  };
  if (document.readyState === 'complete') void register();
  else addEventListener('load', () => void register());
}

/** This document and what it has fetched: loaded before the worker was there. */
function readSoFar(): readonly string[] {
  const resources = performance.getEntriesByType('resource').map(({ name }) => name);
  return [location.href.replace(/[?#].*/, ''), ...resources];
}
