import type { Pointing } from '../usecase/ports.ts';
import { pointing } from './background-asks.ts';
import { browser } from './browser.ts';

/** Keeps what was pointed at in a tab until its panel picks it up: the background may be ended in between. */
export async function keepPointing(tabId: number, pointed: Pointing): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: pointed });
}

/** Gives it out once. */
export async function takePointing(tabId: number): Promise<Pointing | null> {
  const key = keyOf(tabId);
  const kept = pointing.safeParse((await browser.storage.session.get(key))[key]);
  await browser.storage.session.remove(key);
  return kept.success ? kept.data : null;
}

function keyOf(tabId: number): string {
  return `pointing:${tabId}`;
}
