import { askBackground, checked, posted } from './ask.ts';
import { browser } from './browser.ts';
import type { Body, Letter } from './contract.ts';
import { pageAnswers } from './page-answers.ts';
import type { PageAnswers, PageAsks } from './page-asks.ts';

/**
 * Asks our script in the top frame of a tab. A tab of `null` is the asker's own (a docked panel).
 * Throws `Unanswered`, also where the script is not there.
 */
export async function askPage<K extends keyof PageAsks & string>(
  tabId: number | null,
  ask: K,
  body: Body<PageAsks, K>,
): Promise<PageAnswers[K]> {
  const value = await valueFromPage(tabId, ask, body);
  return checked<PageAnswers[K]>(ask, pageAnswers[ask], value);
}

/** The unchecked answer of a page. Only the background hands it on. */
export async function valueFromPage(tabId: number | null, ask: string, body: unknown): Promise<unknown> {
  // Firefox gives a frame inside a page no tabs API.
  if (tabId === null || !browser.tabs) return askBackground('relay', { tabId, ask, body });
  const letter: Letter = { zhutiao: 'page', ask, body };
  return posted(ask, () => browser.tabs.sendMessage(tabId, letter, { frameId: 0 }));
}
