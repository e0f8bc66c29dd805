import { browser } from './browser.ts';

/** Tokens of frames that our own script is about to dock: one for each tab, each good once. */
export async function keepToken(tabId: number, token: string): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: token });
}

export async function admitToken(tabId: number, token: string): Promise<boolean> {
  const key = keyOf(tabId);
  const kept = (await browser.storage.session.get(key))[key];
  if (kept !== token) return false;
  await browser.storage.session.remove(key);
  return true;
}

function keyOf(tabId: number): string {
  return `dock:${tabId}`;
}
