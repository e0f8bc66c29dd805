import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { type DrivenChromium, launchChromium, screenOf } from '../drive/chromium.ts';
import type { Screen } from '../drive/screen.ts';
import { demoRoute } from '../road/demo-route.ts';
import { clickMarker } from '../road/pointing.ts';
import type { Route } from '../road/route.ts';

/** A person at the demo's first page, the panel open in Chromium. */
export interface Visit {
  readonly driven: DrivenChromium;
  readonly route: Route;
  readonly page: Page;
  readonly panel: Screen;
  /** The panel as puppeteer has it: for files and for the input method. */
  readonly panelPage: Page;
  /** Where the browser puts what it downloads. */
  readonly downloads: string;
  /** A file of these bytes, to be attached. */
  file(name: string, words: string): string;
  close(): Promise<void>;
}

/** Opens the demo's first page and the panel beside it. */
export async function visitDemo(): Promise<Visit> {
  const folder = mkdtempSync(join(tmpdir(), 'zhutiao-citizen-'));
  const downloads = mkdtempSync(join(tmpdir(), 'zhutiao-downloads-'));
  const extensionDir = resolve(process.env.ZHUTIAO_OUTPUT ?? '.output', 'chrome-mv3');
  const route = await demoRoute();
  const driven = await launchChromium({ extensionDir, profileDir: folder });
  const page = await driven.browser.newPage();
  await page.setViewport({ width: 1200, height: 850 });
  await page.goto(route.first, { waitUntil: 'load' });
  const { panel, panelPage } = await openPanel(driven, page);
  return {
    driven,
    route,
    page,
    panel,
    panelPage,
    downloads,
    file(name, words) {
      const path = join(folder, name);
      writeFileSync(path, words);
      return path;
    },
    async close() {
      await driven.close();
      await route.close();
      for (const each of [folder, downloads]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export async function openPanel(driven: DrivenChromium, page: Page) {
  await page.bringToFront();
  await driven.pressToolbar(page);
  const popup = await driven.popup();
  await popup.until(`document.querySelector('.pp-n') !== null`);
  await popup.click('.zt-btn--main').catch(() => undefined); // the popup closes under the press
  await driven.panel();
  const target = driven.browser.targets().findLast((each) => each.url().includes('panel.html'));
  if (!target) throw new Error('expected a panel');
  const panelPage = await target.asPage();
  const panel = screenOf(panelPage);
  await panel.until(`document.querySelector('.zt-tabs') !== null`);
  return { panel, panelPage };
}

/** Opens the composer on an article by its marker. */
export async function compose({ page, panel }: Visit, label: string): Promise<void> {
  await page.bringToFront();
  await clickMarker(page, label);
  await panel.until(`document.querySelector('#composer-place')?.textContent === '${label}'`);
}

/** A press on whatever says so, by its words or its name. */
export function pressOn(screen: Screen, words: string): Promise<void> {
  return screen
    .evaluate<boolean>(
      `(() => {
        const all = [...document.querySelectorAll('button, summary, a, [role=radio], label.zt-check')];
        const there = all.find((each) => !each.disabled && (each.getAttribute('aria-label') ?? each.textContent).includes(${JSON.stringify(words)}));
        for (const each of document.querySelectorAll('[data-pressed]')) each.removeAttribute('data-pressed');
        there?.setAttribute('data-pressed', '');
        there?.scrollIntoView({ block: 'center', behavior: 'instant' });
        return Boolean(there);
      })()`,
    )
    .then((there) => {
      if (!there) throw new Error(`nothing here says ${words}`);
      return screen.click('[data-pressed]');
    });
}

/** Waits until it may be pressed, then presses. */
export async function pressSoon(screen: Screen, words: string): Promise<void> {
  await screen.until(
    `[...document.querySelectorAll('button, summary, a, [role=radio], label.zt-check')].some((each) => !each.disabled && (each.getAttribute('aria-label') ?? each.textContent).includes(${JSON.stringify(words)}))`,
  );
  await pressOn(screen, words);
}

export function shows(screen: Screen, words: string, ms?: number): Promise<void> {
  return screen.until(`document.body.innerText.includes(${JSON.stringify(words)})`, ms);
}

/** Gives a file to the only file field there is. */
export async function giveFile(page: Page, path: string): Promise<void> {
  const field = await page.$('input[type=file]');
  await (field as { uploadFile?: (path: string) => Promise<void> } | null)?.uploadFile?.(path);
}

/** The browser's own input method, as it speaks to a document. */
export async function inputMethod(page: Page): Promise<{
  readonly compose: (text: string) => Promise<void>;
  readonly commit: (text: string) => Promise<void>;
  readonly cdp: CDPSession;
}> {
  const cdp = await page.createCDPSession();
  return {
    cdp,
    compose: async (text) => {
      const selection = { selectionStart: text.length, selectionEnd: text.length };
      await cdp.send('Input.imeSetComposition', { text, ...selection });
    },
    commit: async (text) => {
      await cdp.send('Input.insertText', { text });
    },
  };
}
