import { resolve } from 'node:path';
import { type DrivenFirefox, launchFirefox } from '../drive/firefox.ts';
import type { Walker } from './walker.ts';

/** The popup's button opens Firefox's own sidebar. */
export async function firefoxWalker(profileDir: string): Promise<Walker> {
  const extensionDir = resolve(process.env.ZHUTIAO_OUTPUT ?? '.output', 'firefox-mv3');
  const launch = () => launchFirefox({ extensionDir, profileDir });
  let driven: DrivenFirefox = await launch();
  return {
    name: 'Firefox',
    async visit(url) {
      const page = await driven.browser.newPage();
      await page.setViewport({ width: 1300, height: 850 });
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async pressToolbar(page) {
      await driven.pressToolbar(page);
      return driven.popup();
    },
    panel: () => driven.sidebar(),
    tab: (part) => driven.tab(part),
    async restart() {
      await driven.close();
      driven = await launch();
    },
    close: () => driven.close(),
  };
}
