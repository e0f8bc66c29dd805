import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftText } from '../../demo/hearing.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { labelOf } from '../../lib/usecase/article-lines.ts';
import { findChromium } from '../../scripts/browsers.mjs';
import { commentOn, keepSeed, type SeededRevision, seededRevision } from './compare/seed.ts';
import { type DrivenChromium, launchChromium } from './drive/chromium.ts';
import { axeFaults } from './office/axe.ts';
import { submitAll } from './office/citizens.ts';
import { voices } from './office/voices.ts';
import { demoRoute } from './road/demo-route.ts';
import type { Route } from './road/route.ts';
import { keepIndex } from './states/gallery.ts';
import { Show } from './states/show.ts';

const extensionDir = resolve(process.env.ZHUTIAO_OUTPUT ?? '.output', 'chrome-mv3');
const draftId = 'd1d1d1d1-1111-4111-8111-111111111111';

const count = (page: Page, selector: string) => page.$$eval(selector, (found) => found.length);
const words = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element instanceof HTMLElement ? element.innerText : ''));

/** 各稿对照 as a person has it: three drafts, their comments, and what they settle by hand. */
describe('the comparison, in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhutiao-compare-'));
  const revisions: readonly SeededRevision[] = [
    seededRevision('一次审议稿', draftText('first-reading.txt')),
    seededRevision('二次审议稿', draftText('second-reading.txt')),
    seededRevision('三次审议稿', draftText('third-reading.txt')),
  ];
  let chromium: DrivenChromium;
  let show: Show;
  let page: Page;

  const heads = () => page.$$eval('.x-hd b', (found) => found.map((each) => each.textContent));
  const setThird = async (id: string, columns: number) => {
    const lists = await page.$$('.x-vs select');
    await lists[2]?.select(id);
    await page.waitForFunction(
      (n) => document.querySelectorAll('.x-hd th:not(.x-r):not(.x-hd-m)').length === n,
      {},
      columns,
    );
  };
  /** All three, then the first two if no more are wanted. */
  const choose = async (columns: 2 | 3) => {
    const shown = await heads();
    const missing = revisions.find(({ label }) => !shown.includes(label));
    if (missing) await setThird(missing.id, 3);
    if (columns === 2) await setThird('', 2);
  };

  beforeAll(async () => {
    chromium = await launchChromium({ extensionDir, profileDir: join(folder, 'profile') });
    show = await Show.open(chromium);
    const [first] = revisions;
    if (!first) throw new Error('expected three readings');
    const on = (n: number, eId: string, reason: string) =>
      commentOn({
        id: `c000000${n}-1111-4111-8111-111111111111`,
        draftId,
        revision: first,
        eId,
        stance: 'oppose',
        reason,
      });
    const comments = [
      on(1, 'art_8', '能不能在网上办？'),
      on(2, 'art_11', '费用太高。'),
      on(3, 'art_15', '好。'),
    ];
    const options = await chromium.open('options.html');
    await options.waitForSelector('h1, h2');
    const title = '清屿市养犬管理条例（草案）';
    await keepSeed(options, { draftId, title, revisions, comments });
    await options.close();
    page = await chromium.open(`workbench.html?draft=${draftId}`);
    await page.setViewport({ width: 1440, height: 900 });
    await page.waitForSelector('.x-row .zt-law');
  });
  afterAll(async () => {
    keepIndex();
    await chromium?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('three drafts stand beside one another, every article of each once', async () => {
    await choose(3);
    await page.waitForFunction(() => document.querySelectorAll('.x-shell').length === 0);
    await page.$$eval('.x-fold [data-enter]', (found) => {
      for (const button of found) if (button instanceof HTMLElement) button.click();
    });
    await page.waitForFunction(() => document.querySelectorAll('.x-shell').length === 0);
    for (const [column, { tree }] of revisions.entries()) {
      const labels = await page.$$eval(
        '.x-row',
        (rows, at) =>
          rows.flatMap((row) =>
            [...(row.querySelectorAll('.x-c')[at]?.querySelectorAll('.x-art b') ?? [])].map(
              (b) => b.textContent,
            ),
          ),
        column,
      );
      const wanted = Array.from(articlesOf(tree.provisions), labelOf);
      expect(labels.toSorted()).toEqual(wanted.toSorted());
    }
    await show.state('3-compare-three', page);
  });

  test('a moved clause leaves its number where it stood, with a line to where it stands', async () => {
    await page.setViewport({ width: 1440, height: 900 });
    expect(await count(page, '.x-ghost')).toBeGreaterThan(0);
    await page.waitForSelector('.x-lines path');
    await page.$eval('.x-ghost [data-enter]', (link) => (link as HTMLElement).click());
    const to = await page.$eval('.x-ghost [data-enter]', (link) => link.getAttribute('href')?.slice(1));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(to);
  });

  test('each filter shows as many rows as it says', async () => {
    await choose(2);
    const toggles = await page.$$('.x-f:has(.zt-rel)');
    for (const toggle of toggles) await toggle.click();
    for (const toggle of toggles) {
      await toggle.click();
      const said = await toggle.$eval('.zt-count', (number) => Number(number.textContent));
      const shown = await page.$$eval('.x-row, .x-fold .zt-count', (found) =>
        found.reduce(
          (sum, each) =>
            sum + (each.matches('.x-row') ? 1 : Number(/\d+/.exec(each.textContent ?? '')?.[0] ?? 0)),
          0,
        ),
      );
      expect(shown).toBe(said);
      await toggle.click();
    }
    await page.click('.x-f--all');
    await page.waitForSelector('.x-row');
  });

  test('clauses are joined and undone by the keyboard alone, and what was joined stays', async () => {
    await choose(2);
    await page.waitForSelector('#art_11\\.');
    await page.$eval('#art_11\\.', (row) => (row as HTMLElement).focus());
    await page.waitForSelector('#art_11\\. [data-pick]');
    await page.keyboard.press('l');
    await page.waitForSelector('.x-hand-bar select');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await show.state('3-compare-hand', page);
    await page.focus('.x-hand-bar select');
    await page.select('.x-hand-bar select', '1 art_12');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.x-by-hand');
    expect(await words(page, '.x-hand-bar')).toContain('已把第十一条和第十二条连在一起');
    await page.reload();
    await page.waitForSelector('.x-row .zt-law');
    await choose(2);
    await page.waitForSelector('.x-by-hand');
    await page.click('.x-by-hand');
    await page.waitForFunction(() => document.querySelector('.x-by-hand') === null);
    await page.click('.x-hand-bar button');
    await page.waitForSelector('.x-by-hand');
    await page.click('.x-by-hand');
    await page.waitForFunction(() => document.querySelector('.x-by-hand') === null);
  });

  test('a comment goes where the person joins its clause', async () => {
    const carried = async () =>
      page.$$eval('.x-card', (cards) =>
        cards
          .filter((card) => card.textContent?.includes('费用太高'))
          .map((card) => card.closest('.x-row')?.id),
      );
    await page.waitForSelector('#art_11\\. .x-card');
    expect(await carried()).toEqual(['art_11.']);
    await page.$eval('#art_11\\.', (row) => (row as HTMLElement).focus());
    await page.keyboard.press('l');
    await page.select('.x-hand-bar select', '1 art_15');
    await page.click('.x-hand-bar .zt-btn--main');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.x-card')].some(
        (card) => card.textContent?.includes('费用太高') && !card.textContent.includes('待安放'),
      ),
    );
    expect(await carried()).toEqual(['art_11.art_15']);
    await page.$eval('.x-by-hand', (mark) => (mark as HTMLElement).click());
    await page.waitForSelector('#art_11\\.');
  });

  test('both drafts in one text', async () => {
    await page.click('[data-layout=inline]');
    await page.waitForSelector('.x-tab--inline');
    await show.state('3-compare-inline', page);
    await page.click('[data-layout=side]');
  });

  test('every paper is written beside the page', async () => {
    for (const at of [1, 2, 3, 4, 5]) {
      await page.click('.x-export > .zt-btn');
      await page.waitForSelector('.x-papers li');
      if (at === 1) expect(await axeFaults(page)).toEqual([]);
      await page.click(`.x-papers li:nth-child(${at}) button`);
      await page.waitForFunction(() =>
        document.querySelector('.x-writing')?.textContent?.includes('已存到下载里'),
      );
      await page.click('.x-writing button');
    }
  });

  test('paper has every row', async () => {
    await page.reload();
    await page.waitForSelector('.x-row .zt-law');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.waitForFunction(() => document.querySelectorAll('.x-shell').length === 0, { timeout: 1000 });
  });
});

describe('the comparison, at the office', () => {
  let route: Route;
  let browser: Browser;
  beforeAll(async () => {
    route = await demoRoute();
    browser = await puppeteer.launch({
      executablePath: findChromium() ?? 'chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--lang=zh-CN', '--accept-lang=zh-CN'],
    });
    await submitAll(route.hearingUrl, voices.slice(0, 6));
  });
  afterAll(async () => {
    await browser?.close();
    await route?.close();
  });

  test('what was received stands beside the changes and is read on request', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(new URL('/staff/', route.hearingUrl).href, { waitUntil: 'load' });
    await page.locator('#login').fill('banli');
    await page.locator('#password').fill('qingyu-fagongwei');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.staff-hearing');
    await page.evaluate((id) => {
      location.hash = `#/${id}/compare`;
    }, route.hearingId);
    await page.waitForSelector('.x-row .zt-law');
    await page.waitForSelector('.x-count');
    const total = await page.$$eval('.x-count header b', (found) =>
      found.reduce((sum, each) => sum + Number(/\d+/.exec(each.textContent ?? '')?.[0] ?? 0), 0),
    );
    expect(total).toBeGreaterThanOrEqual(6);
    await page.$eval('.x-count button', (button) => (button as HTMLElement).click());
    await page.waitForSelector('.x-count-list li');
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });
});
