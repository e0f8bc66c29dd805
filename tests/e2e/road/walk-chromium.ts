import { type DrivenChromium, launchChromium } from '../drive/chromium.ts';
import type { Walker } from './walker.ts';

export async function chromiumWalker(profileDir: string): Promise<Walker> {
  const extensionDir = new URL('../../../.output/chrome-mv3', import.meta.url).pathname;
  const launch = () => launchChromium({ extensionDir, profileDir });
  let driven: DrivenChromium = await launch();
  return {
    name: 'Chromium',
    async visit(url) {
      const page = await driven.browser.newPage();
      await page.setViewport({ width: 1200, height: 850 });
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async pressToolbar(page) {
      await page.bringToFront();
      await driven.pressToolbar(page);
      return driven.popup();
    },
    panel: () => driven.panel(),
    tab: (part) => driven.screen(part),
    async restart() {
      await driven.close();
      driven = await launch();
    },
    close: () => driven.close(),
  };
}
