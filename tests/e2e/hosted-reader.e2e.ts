import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoRecord } from '../../demo/hearing.ts';
import { type Demo, startDemo } from '../../demo/start.ts';
import { findChromium } from '../../scripts/browsers.mjs';
import { comments, submissions } from '../../server/database/schema.ts';
import { untilThere } from './drive/screen.ts';
import { fillForm, opposeArticle, submitAll } from './widget/phone.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widgetDirectory = new URL('../../dist/widget', import.meta.url).pathname;
const phone = { width: 390, height: 844, isMobile: true, hasTouch: true };

describe('the hosted reader on a phone', () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'zhutiao-hosted-'));
  const profile = mkdtempSync(join(tmpdir(), 'zhutiao-hosted-browser-'));
  let demo: Demo;
  let browser: Browser;
  let port = 0;
  const start = async () => {
    demo = await startDemo({ port, sitePort: 0, dataDirectory, widgetDirectory });
    port = Number(new URL(demo.hearingUrl).port);
  };
  beforeAll(async () => {
    await start();
    browser = await puppeteer.launch({
      executablePath: findChromium() ?? 'chromium',
      userDataDir: profile,
      args: ['--no-sandbox', '--disable-background-networking', '--lang=zh-CN', '--accept-lang=zh-CN'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
    for (const each of [dataDirectory, profile])
      rmSync(each, { recursive: true, force: true, maxRetries: 5 });
  });

  const open = async (path = '') => {
    const page = await browser.newPage();
    await page.setViewport(phone);
    await page.goto(`http://127.0.0.1:${port}/h/${demoRecord.id}${path}`, { waitUntil: 'load' });
    return page;
  };

  /**
   * The policy lets no foreign script in, so the checker comes by the debugger's own way. Once everything has come in:
   * halfway through a fade every colour is too pale.
   */
  const faults = async (page: Page) => {
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    );
    await page.setBypassCSP(true);
    await page.evaluate(axe);
    const found = await page.evaluate(() =>
      (
        window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run(),
    );
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };

  test('is read article by article, from the clause in the address, and has no barrier that axe knows', async () => {
    const page = await open('#art_12');
    await page.waitForSelector('.reading-passage');
    await page.waitForFunction(
      () => document.querySelector('.reading-here .zt-cite')?.textContent === '第十二条',
    );
    expect(await faults(page)).toEqual([]);
    await page.click('.reading-here');
    await page.waitForSelector('.reading-contents');
    expect(await faults(page)).toEqual([]);
    await page.type('.reading-find input', '15');
    await page.click('.reading-contents button');
    await page.waitForFunction(
      () => document.querySelector('.reading-here .zt-cite')?.textContent === '第十五条',
    );
    await page.click('.reading-bar .zt-btn--main');
    await page.waitForSelector('.reading-sheet #composer-stance');
    expect(await faults(page)).toEqual([]);
    await page.close();
  });

  test('the frame’s first load is within 80 kB', async () => {
    const address = `http://127.0.0.1:${port}/widget/frame.html#hearing=${encodeURIComponent(demo.hearingUrl)}`;
    const bytes = await firstLoad(browser, address);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(80_000);
  });

  test('every target is as large as a finger', async () => {
    const page = await open();
    await page.waitForSelector('.reading-passage');
    const small = await page.$$eval('button, a', (all) =>
      all
        .map((it) => ({ box: it.getBoundingClientRect(), words: it.textContent }))
        .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
        .map(({ words }) => words),
    );
    expect(small).toEqual([]);
    await page.close();
  });

  test('can be read without a script', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`http://127.0.0.1:${port}/h/${demoRecord.id}#art_12`);
    const words = await page.evaluate("document.querySelector('#art_12').textContent");
    expect(words).toContain('第十二条');
    await page.close();
  });

  test('records for one person after another, marks it, and leaves nothing behind', async () => {
    const page = await open('?desk');
    await page.waitForSelector('.desk-consent');
    expect(await faults(page)).toEqual([]);
    await page.click('.desk-consent input');
    await page.click('.desk-start .zt-btn--main');
    await page.waitForSelector('.reading-passage');
    await opposeArticle(page.mainFrame(), '王奶奶说：早上遛狗的时间太晚。');
    await submitAll(page.mainFrame());
    const rows = await demo.serving.db.select().from(submissions);
    expect(rows.map(({ packetHead }) => packetHead?.collected?.way)).toEqual(['desk']);
    await page.click('.desk-bar .zt-btn--main');
    await page.waitForSelector('.desk-consent');
    const left = await untilThere('the end of that person', async () => {
      const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
      return names.some((name) => name?.startsWith('zhutiao-desk')) ? null : names;
    });
    expect(left.every((name) => !name?.includes('desk'))).toBe(true);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('王奶奶');
    await page.close();
  });

  test('a comment being written survives the loss of the network, and goes out when it is back', async () => {
    const page = await open();
    await page.waitForSelector('.reading-passage');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    // The worker has taken what was read before it was there.
    const kept = () =>
      page.evaluate(async () =>
        (
          await Promise.all(
            (
              await caches.keys()
            ).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
          )
        ).flat(),
      );
    await untilThere('hearing and revision to be kept', async () => {
      const all = await kept();
      return all.some((url) => url.includes('/revisions/')) && all.some((url) => /\/h\/[a-z-]+$/.test(url))
        ? true
        : null;
    });
    await page.click('.reading-bar .zt-btn--main');
    await page.waitForSelector('.reading-sheet #composer-stance');
    await page.click('#composer-stance [role=radio]:nth-child(2)');
    await page.type('#composer-reason', '断网以前写的，');
    await demo.close();
    await page.type('#composer-reason', '断网以后接着写。');
    await page.click('.composer-foot .zt-btn--main');
    await page.waitForSelector('.reading-pen.has');
    await page.reload();
    await page.waitForSelector('.reading-pen.has', { timeout: 20_000 });
    await page.click('.reading-top .zt-btn');
    await page.waitForSelector('.panel-foot .zt-btn--main');
    await page.click('.panel-foot .zt-btn--main');
    await fillForm(page.mainFrame());
    await page.waitForFunction(() => document.querySelector('.sheet--narrow') !== null);
    await start();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitForSelector('.receipt-number', { timeout: 90_000 });
    const rows = await demo.serving.db.select().from(comments);
    expect(rows.map(({ reason }) => reason)).toContain('断网以前写的，断网以后接着写。');
    const all = (await kept()).join('\n');
    expect(all).not.toContain('/submissions');
    await page.close();
  });
});

/** Scripts and styles that a first visit to the frame loads before it rests. */
async function firstLoad(browser: Browser, address: string): Promise<number> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/\.(?:js|css|html)\b/.test(response.url()) && response.ok())
      sizes.push(response.buffer().then((bytes) => gzipSync(bytes, { level: 9 }).length));
  });
  await page.goto(address, { waitUntil: 'networkidle0' });
  await page.waitForSelector('.reading-passage');
  const all = await Promise.all(sizes);
  await context.close();
  return all.reduce((sum, size) => sum + size, 0);
}
