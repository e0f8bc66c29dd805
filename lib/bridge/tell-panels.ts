import type { PanelAsks } from './background-asks.ts';
import { browser } from './browser.ts';
import type { Body, Letter } from './contract.ts';

/** Tells every open panel, docked ones in that tab included. Nobody listening is no error. */
export function tellPanels<K extends keyof PanelAsks & string>(ask: K, body: Body<PanelAsks, K>): void {
  const letter: Letter = { zhutiao: 'panel', ask, body };
  const nobody = () => undefined; // both reject where no panel is open
  browser.runtime.sendMessage(letter).catch(nobody);
  browser.tabs.sendMessage(body.tabId, letter).catch(nobody);
}
