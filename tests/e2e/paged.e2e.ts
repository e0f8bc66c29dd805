import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../demo/site.ts';
import { type DrivenChromium, launchChromium } from './drive/chromium.ts';
import { seenMargin } from './drive/margin.ts';
import { type Screen, untilThere } from './drive/screen.ts';
import { readFolder } from './serve.ts';

const extensionDir = new URL('../../.output/chrome-mv3', import.meta.url).pathname;
const ours = new URL('../fixtures/paged', import.meta.url).pathname;
const corpus = process.env.ZHUTIAO_CORPUS;

let chromium: DrivenChromium;
let site: Site;
let page: Page;
/** Paths that were asked for, and those that are refused. */
let asked: string[] = [];
let refused: string[] = [];
let folder = ours;

beforeAll(async () => {
  site = await serveSite(0, async (path) => {
    asked.push(path);
    return refused.includes(path) ? null : readFolder(folder, path);
  });
});
afterAll(() => site.close());
beforeEach(async () => {
  [asked, refused, folder] = [[], [], ours];
  chromium = await launchChromium({ extensionDir, profileDir: mkdtempSync(join(tmpdir(), 'zhutiao-')) });
});
afterEach(() => chromium.close());

/** Opens a page, presses the toolbar button and the popup's main button: the panel. */
async function panelOn(path: string): Promise<Screen> {
  page = await chromium.browser.newPage();
  await page.setViewport({ width: 1200, height: 850 });
  await page.goto(`${site.origin}${path}`, { waitUntil: 'load' });
  await page.bringToFront();
  await chromium.pressToolbar(page);
  const popup = await chromium.popup();
  await popup.until(`document.querySelector('.pp-n') !== null`);
  // The popup closes under the press.
  await popup.click('.zt-btn--main').catch(() => undefined);
  const newest = async () => {
    const tabs = chromium.browser.targets().map((target) => /panel\.html\?tab=(\d+)/.exec(target.url())?.[1]);
    const tab = Math.max(0, ...tabs.map(Number).filter(Number.isFinite));
    return tab === 0 ? null : chromium.screen(`panel.html?tab=${tab}`);
  };
  await new Promise((resolve) => setTimeout(resolve, 500));
  return untilThere('the panel', newest);
}

const words = (panel: Screen) => panel.evaluate<string>('document.body.innerText');

async function outlineOf(panel: Screen): Promise<string[]> {
  await panel.click('.zt-tabs [role=tab]:nth-child(1)');
  await panel.until(`document.querySelector('.outline-go') !== null`);
  return panel.evaluate<string[]>(
    `[...document.querySelectorAll('.outline-go .zt-cite')].map(({ textContent }) => textContent)`,
  );
}

async function markers(): Promise<string[]> {
  const margin = await seenMargin(page, chromium.extensionId);
  return untilThere('markers', async () => {
    const found = await margin.evaluate<string[]>(
      `[...root.querySelectorAll('.zt-mark')].filter((it) => it.getClientRects().length > 0).map((it) => it.ariaLabel ?? it.getAttribute('aria-label'))`,
    );
    return found.length > 0 ? found : null;
  });
}

const joined = `document.querySelector('.panel-sub')?.innerText.includes('12')`;
/** The panel's one question: the main button reads the other pages, the other one does not. */
const question = `document.querySelector('.state-acts .zt-btn--main') !== null`;

describe('a draft over three pages', () => {
  test('is put together after the person asks, and only then are its pages fetched', async () => {
    const panel = await panelOn('/draft.html');
    await panel.until(question);
    expect(await words(panel)).toContain('第一条到第五条');
    expect(asked.filter((path) => path.startsWith('/draft_'))).toEqual([]);
    await panel.click('.state-acts .zt-btn--main');
    await panel.until(joined);
    expect(asked.filter((path) => path.startsWith('/draft_'))).toEqual(['/draft_1.html', '/draft_2.html']);
    expect(asked.some((path) => path.startsWith('/t2026'))).toBe(false);
    expect((await outlineOf(panel)).filter((cite) => /^第.+条$/.test(cite))).toHaveLength(12);
    // Of the articles only this page's have a marker on it.
    expect(await markers()).toHaveLength(5);
  });

  test('takes comments on clauses of the other pages and has them on every page of it', async () => {
    const panel = await panelOn('/draft.html');
    await panel.until(question);
    await panel.click('.state-acts .zt-btn--main');
    await panel.until(joined);
    await outlineOf(panel);
    await panel.evaluate(
      `[...document.querySelectorAll('.outline-go')].find((it) => it.innerText.includes('第八条')).click()`,
    );
    await panel.until(`document.querySelector('#composer-stance') !== null`);
    expect(await words(panel)).toContain('使用长度不超过一点五米的犬绳牵引');
    await panel.click('#composer-stance [role=radio]:nth-child(1)');
    await panel.click('#composer-reason');
    await panel.type('犬绳的长度写得清楚。');
    await panel.click('.composer-foot .zt-btn--main');
    await panel.until(`document.querySelectorAll('.comment').length === 1`);
    await page.close();

    const second = await panelOn('/draft_1.html');
    await second.until(`document.querySelectorAll('.comment').length === 1`);
    expect(await words(second)).toContain('第八条');
    const seen = await markers();
    expect(seen.map((name) => name.split(' ')[0])).toEqual(['5', '6', '7', '8']);
    expect(seen.at(-1)).toContain('已有意见');
  });

  test('stays the one page where the person wants it so, and can be put together later', async () => {
    const panel = await panelOn('/draft.html');
    await panel.until(question);
    await panel.click('.state-acts .zt-btn:last-child');
    await panel.until(`document.querySelector('.panel-sub')?.innerText.includes('5')`);
    expect(asked.filter((path) => path.startsWith('/draft_'))).toEqual([]);
    await panel.until(`document.querySelector('.panel-notes .note-acts button') !== null`);
    await panel.click('.panel-notes .note-acts button');
    await panel.until(joined);
  });

  test('is opened as it was kept where the other pages are not to be had', async () => {
    const panel = await panelOn('/draft.html');
    await panel.until(question);
    refused = ['/draft_2.html'];
    await panel.click('.state-acts .zt-btn--main');
    await panel.until(`document.querySelector('[role=alert]') !== null`);
    refused = [];
    await panel.click('.state-acts .zt-btn--main');
    await panel.until(joined);
    await page.close();

    refused = ['/draft_1.html', '/draft_2.html'];
    const again = await panelOn('/draft.html');
    await again.until(joined);
    expect(await words(again)).toContain('上次存下的全文');
  });
});

test.skipIf(!corpus)(
  'the consultation page of the corpus that lies over two pages is put together',
  async () => {
    folder = join(corpus ?? '', 'consult/pages');
    const panel = await panelOn('/p19.html');
    await panel.until(question);
    await panel.click('.state-acts .zt-btn--main');
    await panel.until(`document.querySelector('.panel-sub') !== null`);
    const gold = JSON.parse(new TextDecoder().decode((await readFolder(folder, '/p19.gold.json'))?.body)) as {
      draft: { articles: unknown[] };
    };
    const articles = (await outlineOf(panel)).filter((cite) => /^第.+条$/.test(cite));
    expect(articles).toHaveLength(gold.draft.articles.length);
  },
);
