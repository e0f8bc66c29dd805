import { askPage } from './ask-page.ts';
import { browser } from './browser.ts';
import { panelPath } from './panel-place.ts';

/** Paints the clause in focus; injected, so that the page's own style sheets stay as they are. */
const highlightStyle = '/styles/here.css';

/**
 * Puts our script into a tab's page, if it is not there yet. `forbidden`: the browser keeps extensions out of this
 * page (its own pages, the store), or the leave of the last press has lapsed.
 */
export async function injectOverlay(tabId: number): Promise<'ready' | 'forbidden'> {
  if (await isThere(tabId)) return 'ready';
  try {
    // First of all: the page is read meanwhile.
    await browser.scripting.executeScript({ target: { tabId }, files: ['/overlay.js'] });
    await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, files: [highlightStyle] });
    await browser.sidePanel?.setOptions({ tabId, path: panelPath(tabId), enabled: true });
    return 'ready';
  } catch {
    return 'forbidden'; // the browsers tell these cases apart in prose only
  }
}

/** Brings in what the person frames the draft with, and begins. Nothing happens where the leave has lapsed. */
export async function pickOn(tabId: number): Promise<void> {
  if ((await injectOverlay(tabId)) === 'forbidden') return;
  await browser.scripting.executeScript({ target: { tabId }, files: ['/picker.js'] });
  await askPage(tabId, 'pick', {});
}

function isThere(tabId: number): Promise<boolean> {
  return askPage(tabId, 'hello', {}).then(
    () => true,
    () => false,
  );
}
