import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/browsers.mjs';
import { type Embedding, embedding, lawMarkup, plainPage } from './widget/embedding.ts';
import { opposeArticle, readingIn } from './widget/phone.ts';

const hostileStyles = `<style>
* { box-sizing: content-box !important; font: 40px/1 fantasy !important; letter-spacing: 1em !important; }
iframe, button, span { max-width: 30px !important; opacity: 0.1 !important; transform: rotate(30deg) !important; }
zhutiao-comments { color: red; }
</style>`;
const hostilePage = plainPage
  .replace(/<meta http-equiv[^>]+>/, '')
  .replace('</head>', `${hostileStyles}</head>`);
const twicePage = plainPage.replace(
  '<body>',
  '<body><zhutiao-comments hearing="{hearing}"></zhutiao-comments>',
);
const movedPage = plainPage.replace(lawMarkup(), `<div id="elsewhere"></div>${lawMarkup()}`);

/** Pages that were not made for it. */
describe('the widget in other people’s pages, in Chromium', () => {
  let around: Embedding;
  let browser: Browser;
  beforeAll(async () => {
    around = await embedding({
      '/hostile.html': hostilePage,
      '/twice.html': twicePage,
      '/moved.html': movedPage,
    });
    browser = await puppeteer.launch({
      executablePath: findChromium() ?? 'chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--lang=zh-CN', '--accept-lang=zh-CN'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await around?.close();
  });

  const open = async (path: string) => {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(`${around.site.origin}${path}`, { waitUntil: 'load' });
    return { page, frame: await readingIn(page) };
  };

  test('keeps its own look and its full width under hostile styles', async () => {
    const { page, frame } = await open('/hostile.html');
    const width = await frame.evaluate(() => innerWidth);
    expect(width).toBeGreaterThan(340);
    const family = await frame.$eval('.reading-passage', (it) => getComputedStyle(it).letterSpacing);
    expect(family).not.toContain('40px');
    await opposeArticle(frame, '在花哨的网页里也能写。');
    await page.close();
  });

  test('stands twice on a page, and each takes a comment', async () => {
    const { page } = await open('/twice.html');
    const both = page.frames().filter((each) => each.url().includes('/widget/frame.html'));
    expect(both).toHaveLength(2);
    for (const frame of both) {
      await frame.waitForSelector('.reading-passage');
      await opposeArticle(frame, '两处都能写。');
    }
    await page.close();
  });

  test('keeps what was written when the page moves it', async () => {
    const { page, frame } = await open('/moved.html');
    await opposeArticle(frame, '搬动以前写的。');
    await page.evaluate(() => {
      const element = document.querySelector('zhutiao-comments');
      if (element) document.querySelector('#elsewhere')?.append(element);
    });
    const moved = await readingIn(page);
    await moved.waitForSelector('.reading-pen.has', { timeout: 15_000 });
    expect(await page.$$('zhutiao-comments')).toHaveLength(1);
    await page.close();
  });
});
