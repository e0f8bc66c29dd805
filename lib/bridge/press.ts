import { browser } from './browser.ts';
import { injectOverlay } from './inject.ts';

const popup = 'popup.html';

/** The popup waits this long for the markers, milliseconds. */
const longestWait = 300;

/**
 * Hears the press on the toolbar button, where the browser lets us open the popup ourselves: the page is read first,
 * since opening a popup takes longer than marking a page. Elsewhere, and until this has run for the first time, the
 * press opens the popup that the manifest names, which has the page read. `meanwhile` is called while the page is read.
 */
export function followPress(meanwhile: () => void): void {
  // Chrome before 127 has no such call, Firefox allows it only in the press itself.
  if (browser.sidebarAction || !('openPopup' in browser.action)) return;
  void browser.action.setPopup({ popup: '' });
  browser.action.onClicked.addListener((tab) => {
    void pressed(tab);
    meanwhile();
  });
}

async function pressed({ id: tabId, windowId }: chrome.tabs.Tab): Promise<void> {
  if (tabId === undefined) return;
  const injected = injectOverlay(tabId);
  // Pressed again on this page it opens, or closes, by itself; the browser forgets this with the page.
  void browser.action.setPopup({ tabId, popup });
  await Promise.race([injected, new Promise((done) => setTimeout(done, longestWait))]);
  // Refused where the person has gone to another window meanwhile.
  await browser.action.openPopup({ windowId }).catch(() => undefined);
}
