import { askPage } from './ask-page.ts';
import { browser } from './browser.ts';
import { injectOverlay } from './inject.ts';
import { openPanel, type Surface } from './open-panel.ts';
import { panelPath } from './panel-place.ts';

/** Acts on the two command keys. A key press is an asking: it lets us read the page in front, and `meanwhile` is called. */
export function followCommands(meanwhile: () => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const tabId = tab?.id;
    if (tabId === undefined) return;
    if (command === 'toggle-markers') void enterMarkers(tabId);
    if (command === 'toggle-panel') void togglePanel(tabId);
    meanwhile();
  });
}

async function enterMarkers(tabId: number): Promise<void> {
  if ((await injectOverlay(tabId)) === 'forbidden') return;
  await askPage(tabId, 'enter', {}).catch(() => undefined); // the page went away under the key
}

async function togglePanel(tabId: number): Promise<void> {
  const surface = browser.sidebarAction ? await toggleSidebar() : await toggleSidePanel(tabId);
  if ((await injectOverlay(tabId)) === 'forbidden') return;
  if (surface === 'dock') await askPage(tabId, 'dock', { to: 'other' }).catch(() => undefined); // gone meanwhile
}

async function toggleSidebar(): Promise<Surface | undefined> {
  return browser.sidebarAction?.toggle().then(
    () => 'panel',
    () => 'dock', // a window without a sidebar
  );
}

/** Opens at once, since the press lasts for one call only, and closes again what had been open before. */
async function toggleSidePanel(tabId: number): Promise<Surface> {
  const before = browser.runtime.getContexts?.({ contextTypes: ['SIDE_PANEL'] });
  const surface = await openPanel(tabId);
  const wasOpen = (await before)?.some(({ documentUrl }) => documentUrl?.endsWith(panelPath(tabId)));
  // `close` came with Chrome 141; before that the key only opens.
  if (wasOpen) await browser.sidePanel.close?.({ tabId });
  return surface;
}
