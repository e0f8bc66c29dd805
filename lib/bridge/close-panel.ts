import { askPage } from './ask-page.ts';
import { browser } from './browser.ts';

/** Closes the panel that this document is, in whatever form it is shown. */
export function closePanel(): void {
  if (window.top !== window)
    void askPage(null, 'dock', { to: 'closed' }).catch(() => undefined); // the page is gone, and the frame with it
  else if (browser.sidebarAction) void browser.sidebarAction.close();
  else window.close();
}
