import { browser } from './browser.ts';

export type Surface = 'panel' | 'dock';

/**
 * Opens the panel from a press in one of our own documents or a command key. Call it first thing in that press: the
 * browsers refuse once anything was awaited. `dock`: there is no panel here, the page has to hold the frame.
 */
export async function openPanel(tabId: number): Promise<Surface> {
  const opening = browser.sidePanel?.open({ tabId }) ?? browser.sidebarAction?.open();
  if (!opening) return 'dock';
  return opening.then(
    () => 'panel',
    () => 'dock', // no press behind it, or a window without a panel
  );
}

/** The same from a press in a page. Firefox refuses its sidebar there, unless it is open already. */
export async function openPanelFromPage(tab: { id: number; windowId: number }): Promise<Surface> {
  if (browser.sidePanel) return openPanel(tab.id);
  const open = await browser.sidebarAction?.isOpen({ windowId: tab.windowId });
  return open ? 'panel' : 'dock';
}
