import {
  type BackgroundAnswers,
  type BackgroundAsks,
  backgroundAnswers,
  type PanelAsks,
} from './background-asks.ts';
import { browser } from './browser.ts';
import type { Body } from './contract.ts';
import { type Letter, reply } from './contract.ts';
import { pageAnswers } from './page-answers.ts';
import type { PageAnswers, PageAsks } from './page-asks.ts';

/** Nobody answered, or the other side refused. A citizen meets this as "the page is gone"; the reason is for the log. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/** Throws `Unanswered`. */
export async function askBackground<K extends keyof BackgroundAsks & string>(
  ask: K,
  body: Body<BackgroundAsks, K>,
): Promise<BackgroundAnswers[K]> {
  const letter: Letter = { zhutiao: 'background', ask, body };
  const value = valueIn(ask, await posted(ask, () => browser.runtime.sendMessage(letter)));
  return checked<BackgroundAnswers[K]>(ask, backgroundAnswers[ask].safeParse(value));
}

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
  return checked<PageAnswers[K]>(ask, pageAnswers[ask].safeParse(value));
}

/** The unchecked answer of a page. Only the background hands it on. */
export async function valueFromPage(tabId: number | null, ask: string, body: unknown): Promise<unknown> {
  // Firefox gives a frame inside a page no tabs API.
  if (tabId === null || !browser.tabs) return askBackground('relay', { tabId, ask, body });
  const letter: Letter = { zhutiao: 'page', ask, body };
  return valueIn(ask, await posted(ask, () => browser.tabs.sendMessage(tabId, letter, { frameId: 0 })));
}

/** Tells every open panel, docked ones in that tab included. Nobody listening is no error. */
export function tellPanels<K extends keyof PanelAsks & string>(ask: K, body: Body<PanelAsks, K>): void {
  const letter: Letter = { zhutiao: 'panel', ask, body };
  const nobody = () => undefined; // both reject where no panel is open
  browser.runtime.sendMessage(letter).catch(nobody);
  browser.tabs.sendMessage(body.tabId, letter).catch(nobody);
}

async function posted(ask: string, post: () => Promise<unknown>): Promise<unknown> {
  try {
    return await post();
  } catch (cause) {
    throw new Unanswered(`${ask}: nobody is there`, { cause });
  }
}

function valueIn(ask: string, answer: unknown): unknown {
  const parsed = reply.safeParse(answer);
  if (!parsed.success) throw new Unanswered(`${ask}: the answer is no reply`);
  if (!parsed.data.ok) throw new Unanswered(parsed.data.why);
  return parsed.data.value;
}

function checked<T>(ask: string, result: { success: boolean; data?: T | undefined }): T {
  if (!result.success) throw new Unanswered(`${ask}: the answer does not parse`);
  return result.data as T;
}
