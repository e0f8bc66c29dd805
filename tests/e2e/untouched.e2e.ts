import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../demo/site.ts';
import { type DrivenChromium, launchChromium } from './drive/chromium.ts';
import { seenMargin } from './drive/margin.ts';
import { untilThere } from './drive/screen.ts';
import { oneHostOnly, requestsOfBackground, watchHost } from './drive/untouched.ts';
import { official } from './official-page.ts';
import { serveFolder } from './serve.ts';

const extensionDir = new URL('../../.output/chrome-mv3', import.meta.url).pathname;

const looks = [
  ['a fixed header', { header: 'position: fixed; top: 0; left: 0; right: 0; height: 60px' }],
  ['a box that scrolls', { box: 'height: 500px; overflow: auto' }],
  ['a dark ground', { body: 'background: #14171a; color: #ddd' }],
  ['columns of its own', { body: 'display: grid; grid-template-columns: minmax(0, 1fr)' }],
  ['a long text', { articles: 300 }],
] as const;

describe('a page with markers', () => {
  const pages = new Map<string, string>();
  let chromium: DrivenChromium;
  let site: Site;
  let background: readonly string[];
  beforeAll(async () => {
    const profileDir = mkdtempSync(join(tmpdir(), 'zhutiao-'));
    site = await serveFolder(profileDir, pages);
    chromium = await launchChromium({ extensionDir, profileDir });
    background = await requestsOfBackground(chromium);
  });
  afterAll(async () => {
    await chromium?.close();
    await site?.close();
  });

  test.each(looks)('with %s has one element more, no shift and no request', async (_, look) => {
    pages.set('/draft.html', official(look));
    const page = await chromium.browser.newPage();
    await page.goto(`${site.origin}/draft.html`);
    const touched = await watchHost(page, background);
    await page.bringToFront();
    await chromium.pressToolbar(page);
    const margin = await seenMargin(page, chromium.extensionId);
    await untilThere('a marker', async () => (await margin.markers()).at(0));
    await page.bringToFront();
    for (const top of [400, 2000, 0]) {
      await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    }
    expect(await touched()).toEqual(oneHostOnly);
    await page.close();
  });

  test('that asks, shifts and changes by itself is seen to', async () => {
    pages.set('/draft.html', official());
    const page = await chromium.browser.newPage();
    await page.goto(`${site.origin}/draft.html`);
    const touched = await watchHost(page, background);
    await page.bringToFront();
    await page.evaluate(() => {
      const banner = document.createElement('p');
      banner.style.height = '200px';
      document.querySelector('main')?.prepend(banner);
      return fetch('/late.txt');
    });
    const seen = await untilThere('the shift', async () => {
      const now = await touched();
      return now.shift > 0 ? now : null;
    });
    expect(seen.changes).toEqual(['childList MAIN P']);
    expect(seen.requests).toEqual([`${site.origin}/late.txt`]);
    await page.close();
  });
});
