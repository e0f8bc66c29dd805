import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../demo/site.ts';
import { type DrivenChromium, launchChromium } from './drive/chromium.ts';
import { seenMargin } from './drive/margin.ts';
import { untilThere } from './drive/screen.ts';
import { official } from './official-page.ts';
import { serveFolder } from './serve.ts';

const extensionDir = new URL('../../.output/chrome-mv3', import.meta.url).pathname;
const draft = official();
let chromium: DrivenChromium;
let site: Site;

beforeAll(async () => {
  const profileDir = mkdtempSync(join(tmpdir(), 'zhutiao-'));
  const pages = new Map([
    ['/one.html', draft],
    ['/two.html', draft],
    ['/none.html', '<!doctype html><title>通知</title><p>今天没有征求意见的草案。'],
  ]);
  site = await serveFolder(profileDir, pages);
  chromium = await launchChromium({ extensionDir, profileDir });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

async function show(path: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(`${site.origin}${path}`);
  await page.bringToFront();
  return page;
}

async function untilMarked(page: Page): Promise<void> {
  const margin = await seenMargin(page, chromium.extensionId);
  await untilThere('a marker', () =>
    margin.evaluate<true | null>('root.querySelector(".zt-mark") ? true : null'),
  );
}

/** What the popup says, once it has read the page. */
async function untilPopupSays(selector: string): Promise<void> {
  const popup = await chromium.popup();
  await popup.until(`document.querySelector(${JSON.stringify(selector)}) !== null`);
}

describe('the press on the toolbar button', () => {
  test('marks the page and opens the popup, also when the background was asleep', async () => {
    const page = await show('/one.html');
    for (const target of chromium.browser.targets())
      if (target.type() === 'service_worker') await (await target.worker())?.close();
    await chromium.pressToolbar(page);
    await untilMarked(page);
    await untilPopupSays('.pp-n');
    await page.close();
  });

  test('does so again on the next page of the same tab', async () => {
    const page = await show('/one.html');
    await chromium.pressToolbar(page);
    await untilMarked(page);
    await page.goto(`${site.origin}/two.html`);
    await page.bringToFront();
    await chromium.pressToolbar(page);
    await untilMarked(page);
    await untilPopupSays('.pp-n');
    await page.close();
  });

  test('opens the popup where there is nothing to mark', async () => {
    const page = await show('/none.html');
    await chromium.pressToolbar(page);
    await untilPopupSays('.pp-w');
    expect(await page.evaluate(() => document.body.textContent)).toContain('今天没有征求意见的草案。');
    await page.close();
  });

  test('opens the popup on a page that extensions are kept out of', async () => {
    const page = await chromium.browser.newPage();
    await page.goto('chrome://version');
    await page.bringToFront();
    await chromium.pressToolbar(page);
    await untilPopupSays('.pp-k--warn');
    await page.close();
  });
});
