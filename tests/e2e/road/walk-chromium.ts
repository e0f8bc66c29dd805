import { resolve } from 'node:path';
import { type DrivenChromium, launchChromium } from '../drive/chromium.ts';
import type { Walker } from './walker.ts';

export async function chromiumWalker(profileDir: string): Promise<Walker> {
  const extensionDir = resolve(process.env.ZHUTIAO_OUTPUT ?? '.output', 'chrome-mv3');
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
    panel: async () => {
      // The panel of a tab that was closed may outlive it for a moment: the newest tab's is meant.
      const panels = driven.browser
        .targets()
        .map((target) => /panel\.html\?tab=(\d+)/.exec(target.url())?.[1]);
      const newest = Math.max(0, ...panels.map(Number).filter(Number.isFinite));
      return newest === 0 ? driven.panel() : driven.screen(`panel.html?tab=${newest}`);
    },
    tab: (part) => driven.screen(part),
    async restart() {
      await driven.close();
      driven = await launch();
    },
    close: () => driven.close(),
  };
}
