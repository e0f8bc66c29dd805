import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Site } from '../../demo/site.ts';
import { type Demo, startDemo } from '../../demo/start.ts';
import { type DrivenChromium, launchChromium } from './drive/chromium.ts';
import { untilThere } from './drive/screen.ts';
import { article } from './official-page.ts';
import { serveFolder } from './serve.ts';
import { keepIndex } from './states/gallery.ts';
import { brokenLine, press, shown } from './states/person.ts';
import { Show } from './states/show.ts';

const extensionDir = resolve(process.env.ZHUTIAO_OUTPUT ?? '.output', 'chrome-mv3');

const gap = [1, 2, 4, 5].map((n) => article(n, '养犬人应当依法养犬。')).join('');
const pages = new Map([
  ['/news.html', '<!doctype html><meta charset="utf-8"><title>清屿新闻</title><p>市政公园今日开放。</p>'],
  [
    '/gap.html',
    `<!doctype html><meta charset="utf-8"><title>草案</title><h1>清屿市公园管理办法（草案）</h1>${gap}`,
  ],
]);

/**
 * One person's way through every screen: each state that is reached is held against axe, touch and narrow windows, in
 * both languages, on both grounds, in three widths. ZHUTIAO_GALLERY=1 keeps pictures in docs/gallery.
 */
describe('every screen in every state', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhutiao-states-'));
  let demo: Demo;
  let chromium: DrivenChromium;
  let show: Show;
  let site: Site;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    const widgetDirectory = resolve('dist/widget');
    demo = await startDemo({ port: 0, sitePort: 0, dataDirectory: join(folder, 'data'), widgetDirectory });
    chromium = await launchChromium({ extensionDir, profileDir: join(folder, 'profile') });
    show = await Show.open(chromium);
    site = await serveFolder(folder, pages);
  });
  afterAll(async () => {
    keepIndex();
    await chromium?.close();
    await demo?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Opens a page, presses the toolbar button; the popup that comes. */
  async function popupOn(address: string): Promise<Page> {
    page = await chromium.browser.newPage();
    await page.setViewport({ width: 1200, height: 850 });
    await page.goto(address, { waitUntil: 'load' });
    await page.bringToFront();
    await chromium.pressToolbar(page);
    return ownPage('popup.html');
  }

  /** The panel of the page in front, as a tab: there it can have any width. */
  async function panelOfFront(): Promise<Page> {
    const asker = await ownPage('options.html');
    await page.bringToFront();
    const id = await asker.evaluate(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)`,
    );
    return chromium.open(`panel.html?tab=${id}`);
  }

  async function ownPage(part: string): Promise<Page> {
    const isIt = (url: string) => url.startsWith('chrome-extension://') && url.includes(part);
    const target = await untilThere(part, async () =>
      chromium.browser.targets().findLast((one) => isIt(one.url())),
    );
    return target.asPage();
  }

  /** A comment on an article, from the contents; leaves the composer open. */
  async function begin(article: string, stance: number): Promise<void> {
    await press(panel, '目录', '[role=tab]');
    await press(panel, `对${article}`);
    await panel.waitForSelector('#composer-stance');
    await panel.click(`#composer-stance [role=radio]:nth-child(${stance})`);
  }

  async function reason(words: string): Promise<void> {
    await panel.click('#composer-reason');
    await panel.keyboard.type(words);
  }

  describe('8 popup', () => {
    test('a draft', async () => {
      const popup = await popupOn(`${demo.site}/one.html`);
      await popup.waitForSelector('.pp-n');
      await show.state('8-popup-draft', popup, false);
      await press(popup, '这个网站都可以');
      await popup.waitForSelector('.pp-ask');
      await show.state('8-popup-permission', popup, false);
    });
  });

  describe('1 panel, 2 composer', () => {
    test('nothing written yet', async () => {
      panel = await panelOfFront();
      await panel.waitForSelector('.zt-tabs');
      await shown(panel, '还没有意见');
      await show.state('9-panel-empty', panel);
    });

    test('contents', async () => {
      await press(panel, '目录', '[role=tab]');
      await panel.waitForSelector('.outline-row');
      await show.state('1-panel-contents', panel);
    });

    test('a new comment, what is missing, a proposal beside the words', async () => {
      await begin('第九条', 3);
      await panel.waitForSelector('#composer-proposed');
      await show.state('2-composer-amend', panel);
      await press(panel, '完成');
      await shown(panel, '与原文相同');
      await show.state('2-composer-errors', panel);
      await panel.click('#composer-proposed');
      await panel.keyboard.press('End');
      await panel.keyboard.type('合租的，由其中一人登记。');
      await panel.waitForSelector('ins');
      await show.state('2-composer-diff', panel);
      await reason('合租的家庭也能规范养犬。');
      await press(panel, '完成');
    });

    test('comments of every kind', async () => {
      await begin('第十五条', 1);
      await reason('场所列得清楚，例外也写得周到。');
      await press(panel, '完成');
      await begin('第二十条', 2);
      await press(panel, '返回');
      await begin('第十六条', 4);
      await reason('上早班的人六时以后才有空怎么办？');
      await press(panel, '完成');
      await press(panel, '我的意见', '[role=tab]');
      await panel.waitForFunction(() => document.querySelectorAll('.comment').length === 4);
      await show.state('1-panel-comments', panel);
    });

    test('one revision only', async () => {
      await press(panel, '各稿对照', '[role=tab]');
      await show.state('3-panel-one-revision', panel);
    });

    test('a comment deleted, and the way back', async () => {
      await press(panel, '我的意见', '[role=tab]');
      await press(panel, '第二十条');
      await press(panel, '删除');
      await panel.waitForSelector('.toast');
      await press(panel, '撤销');
      await panel.waitForFunction(() => document.querySelectorAll('.comment').length === 4);
    });
  });

  describe('1 panel: until when', () => {
    /** The same panel, so many days later by the clock of the device. */
    async function later(days: number, words: string): Promise<Page> {
      const shifted = await chromium.browser.newPage();
      await shifted.evaluateOnNewDocument((by) => {
        const real = Date.now.bind(Date);
        Date.now = () => real() + by;
      }, days * 86_400_000);
      await shifted.goto(panel.url());
      await shown(shifted, words);
      return shifted;
    }

    test.each([
      ['soon', 18, '还有 2 天截止'],
      ['today', 20, '今天'],
      ['closed', 22, '截止'],
    ] as const)('%s', async (name, days, words) => {
      const shifted = await later(days, words);
      await show.state(`1-panel-${name}`, shifted);
      await shifted.close();
    });
  });

  describe('5 submit, receipt', () => {
    let sheet: Page;

    test('the sheet, and what is missing in it', async () => {
      await press(panel, '核对并提交');
      sheet = await ownPage('submit.html');
      await sheet.waitForSelector('.submit-foot .zt-btn--main');
      await show.state('5-submit', sheet);
      await press(sheet, '提交 3 条意见');
      await shown(sheet, '请填写姓名');
      await show.state('5-submit-errors', sheet);
    });

    test('in doubt: the line broke after sending', async () => {
      await sheet.click('#field-name');
      await sheet.keyboard.type('林知夏');
      await sheet.click('#field-phone');
      await sheet.keyboard.type('0173-5550188');
      await sheet.focus('#field-publishName');
      await sheet.keyboard.press('ArrowDown');
      for (const box of await sheet.$$('.submit-field--consent label')) await box.click();
      const line = await brokenLine(chromium);
      await press(sheet, '提交 3 条意见');
      await shown(sheet, '给技术人员看的信息');
      await show.state('5-not-delivered', sheet);
      await panel.bringToFront();
      await panel.waitForSelector('.panel-notes .zt-btn');
      await show.state('1-panel-not-delivered', panel);
      await line.mend();
    });

    test('the receipt, what was sent, and its state in the list', async () => {
      await sheet.bringToFront();
      await sheet.waitForSelector('.receipt-number', { timeout: 60_000 });
      await show.state('5-receipt', sheet);
      await show.state('1-panel-submitted', panel);
      await press(panel, '第九条', '.comment-open');
      await show.state('1-panel-sent-comment', panel);
    });
  });

  describe('3 compare, carrying over', () => {
    test('what became of the comments on the next draft', async () => {
      await popupOn(`${demo.site}/two.html`).then((popup) => popup.waitForSelector('.pp-n'));
      await show.state('8-popup-newer', await ownPage('popup.html'), false);
      panel = await panelOfFront();
      await shown(panel, '逐条确认');
      await show.state('3-panel-carried', panel);
      await press(panel, '逐条确认');
      await panel.waitForSelector('.carried-card');
      await show.state('3-confirm', panel);
      await press(panel, '另选一条');
      await show.state('3-attach', panel);
    });

    test('both drafts side by side', async () => {
      await panel.reload();
      await panel.waitForSelector('.zt-tabs');
      await press(panel, '各稿对照', '[role=tab]');
      await panel.waitForSelector('.revisions-acts .zt-btn');
      await show.state('3-panel-revisions', panel);
      await panel.click('.revisions-acts .zt-btn');
      const bench = await ownPage('workbench.html');
      await bench.waitForSelector('.x-row');
      await show.state('3-compare', bench);
    });
  });

  describe('9 states', () => {
    test('offline', async () => {
      await panel.bringToFront();
      await panel.setOfflineMode(true);
      await shown(panel, '现在没有网络');
      await show.state('9-panel-offline', panel);
      await panel.setOfflineMode(false);
    });

    test('a page without articles, and one that may not be read', async () => {
      const popup = await popupOn(`${site.origin}/news.html`);
      await popup.waitForSelector('.pp-w');
      await show.state('8-popup-nothing', popup, false);
      panel = await panelOfFront();
      await shown(panel, '没有找到条文');
      await show.state('9-panel-nothing', panel);
      const own = await chromium.open('popup.html');
      await shown(own, '浏览器不让扩展读取这个页面');
      await show.state('8-popup-refused', own);
      await own.close();
    });

    test('a draft whose numbers have a gap', async () => {
      const popup = await popupOn(`${site.origin}/gap.html`);
      await popup.waitForSelector('.pp-n');
      await show.state('8-popup-doubtful', popup, false);
      panel = await panelOfFront();
      await shown(panel, '缺第三条');
      await show.state('9-panel-doubtful', panel);
      await press(panel, '目录', '[role=tab]');
      await show.state('9-panel-doubtful-contents', panel);
    });

    test('settings', async () => {
      const options = await ownPage('options.html');
      await show.state('9-settings', options);
    });
  });
});
