import { askBackground } from './ask.ts';
import { browser } from './browser.ts';

/** Where the panel's document lies, for one tab. */
export function panelPath(tabId: number): string {
  return `panel.html?tab=${tabId}`;
}

/** The docked form. The token shows the panel that our own script put it there; it holds once. */
export function dockAddress(token: string): string {
  return `${browser.runtime.getURL('/panel.html')}?dock#${token}`;
}

/**
 * Whether this document may show itself: always in a side panel or tab, in a frame only where our own script put it,
 * so that no page can frame the panel and lead somebody's clicks. Call it before anything is shown.
 */
export async function mayShow(view: Window = window): Promise<boolean> {
  if (view.top === view) return true;
  return askBackground('admit', { token: view.location.hash.slice(1) }).catch(() => false); // a stranger's frame
}

/**
 * Tells which tab the panel speaks of, now and whenever that changes: a docked panel its own (null), a tab's side
 * panel that tab, a window's sidebar the tab in front.
 */
export function onPanelTab(listener: (tabId: number | null) => void, signal: AbortSignal): void {
  const own = new URLSearchParams(location.search);
  const fixed = Number.parseInt(own.get('tab') ?? '', 10);
  if (own.has('dock') || !browser.tabs) listener(null);
  else if (Number.isSafeInteger(fixed)) listener(fixed);
  else followFront(listener, signal);
}

function followFront(listener: (tabId: number) => void, signal: AbortSignal): void {
  const activated = (info: { tabId: number; windowId: number }) => {
    void browser.windows.getCurrent().then(({ id }) => id === info.windowId && listener(info.tabId));
  };
  browser.tabs.onActivated.addListener(activated);
  signal.addEventListener('abort', () => browser.tabs.onActivated.removeListener(activated));
  void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab?.id && listener(tab.id));
}
