import { askPage } from './ask-page.ts';
import { browser } from './browser.ts';
import { panelPath } from './panel-place.ts';

/** Paints the clause in focus; injected, so that the page's own style sheets stay as they are. */
const highlightStyle = '/styles/here.css';

/**
 * Puts our script into a tab's page, if it is not there yet, and waits until it has marked what is in view.
 * `forbidden`: the browser keeps extensions out of this page (its own pages, the store), or the leave of the last
 * press has lapsed.
 */
export async function injectOverlay(tabId: number): Promise<'ready' | 'forbidden'> {
  // It looks for itself whether it is there already: asking first would take as long.
  const injecting = browser.scripting.executeScript({ target: { tabId }, files: ['/overlay.js'] });
  try {
    await Promise.all([injecting, placePanel(tabId)]);
  } catch {
    return (await isThere(tabId)) ? 'ready' : 'forbidden'; // the browsers tell these cases apart in prose only
  }
  // Behind the markers: a further style sheet has the browser style the whole page anew.
  if (await askPage(tabId, 'settled', {}).catch(() => false)) await paintHighlights(tabId);
  return 'ready';
}

/** A panel that is open already stays as it is. */
async function placePanel(tabId: number): Promise<void> {
  const path = panelPath(tabId);
  const known = await browser.sidePanel?.getOptions({ tabId });
  if (known && known.path !== path) await browser.sidePanel.setOptions({ tabId, path, enabled: true });
}

/** Once for a page. One that is gone needs it no more. */
async function paintHighlights(tabId: number): Promise<void> {
  const css = { target: { tabId, allFrames: true }, files: [highlightStyle] };
  await browser.scripting.insertCSS(css).catch(() => undefined);
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
