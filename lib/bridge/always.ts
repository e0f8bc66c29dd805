import { browser } from './browser.ts';

const detectorId = 'always';

/** The sites, as origin patterns (`https://site/*`), on which the person lets us look by ourselves. */
export async function alwaysSites(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** The pattern that covers a page's whole site; null for pages that are no web pages. */
export function sitePattern(address: string): string | null {
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : null;
}

/** Asks the person. Call it first thing in a press. What follows a yes is done by the background (`followPermissions`). */
export function allowAlways(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

export function forbidAlways(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/**
 * Keeps the detector registered on exactly the sites allowed. For the background: prompts close popups, and an update
 * of the extension forgets what was registered.
 */
export function followPermissions(): void {
  let last = Promise.resolve();
  const follow = () => {
    last = last.then(registerDetector).catch(() => undefined); // the next change or start tries again
  };
  browser.permissions.onAdded.addListener(follow);
  browser.permissions.onRemoved.addListener(follow);
  browser.runtime.onInstalled.addListener(follow);
  browser.runtime.onStartup.addListener(follow);
}

async function registerDetector(): Promise<void> {
  const matches = [...(await alwaysSites())];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [detectorId] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [detectorId] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: detectorId, js: ['detector.js'], matches, runAt: 'document_idle' },
  ]);
}
