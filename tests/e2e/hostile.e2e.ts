import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../demo/site.ts';
import { type Demo, startDemo } from '../../demo/start.ts';
import { comments as sentComments } from '../../server/database/schema.ts';
import { type DrivenChromium, launchChromium } from './drive/chromium.ts';
import { type DrivenFirefox, launchFirefox } from './drive/firefox.ts';
import { type Screen, untilThere } from './drive/screen.ts';
import { attackScript, type Learned, lookScript, spiedOn, spyScript } from './hostile/spy.ts';
import { keptSubmissions } from './road/kept.ts';
import { clickMarker } from './road/pointing.ts';
import { serveFolder } from './serve.ts';

const output = resolve(process.env.ZHUTIAO_OUTPUT ?? '.output');

/** Letters that nothing else here is written with, so that a single key would be recognised. */
const secret = { reason: 'qzx7913海棠路', search: 'wkv4826', name: 'jhp5537沈青禾', docked: 'yub6402木棉巷' };
const letters = new Set('qzxwkvjhpyub');

/** Nothing where the browser has put no document into the frame. */
function wordsIn(frame: Frame): Promise<unknown> {
  const nothing = new Promise((done) => setTimeout(() => done(''), 2000));
  return Promise.race([frame.evaluate('document.body.innerText.trim()'), nothing]);
}

/** Keys as the browser hands them to a frame of another process; the page's own keyboard of puppeteer never gets there. */
async function typeInto(frame: Frame, words: string): Promise<void> {
  const { client } = frame as Frame & { readonly client: CDPSession };
  for (const key of words) {
    await client.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  }
}

describe('a hostile page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhutiao-hostile-'));
  const pages = new Map<string, string>();
  let demo: Demo;
  let site: Site;
  beforeAll(async () => {
    const widgetDirectory = resolve('dist/widget');
    demo = await startDemo({ port: 0, sitePort: 0, dataDirectory: join(folder, 'data'), widgetDirectory });
    site = await serveFolder(folder, pages);
  });
  afterAll(async () => {
    await site?.close();
    await demo?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Opens the draft's page as a hostile site would serve it. */
  async function open(page: Page): Promise<void> {
    await page.goto(`${demo.site}/one.html`);
    pages.set('/spy.html', spiedOn(await page.content()));
    await page.goto(`${site.origin}/spy.html`);
    await page.keyboard.press('m');
  }

  /** After everything it can do: nothing of what was typed, and its spy was awake. */
  async function learnsNothing(page: Page, root: string): Promise<void> {
    await page.evaluate(lookScript);
    if (!(await page.evaluate('window.spiedTwice')))
      await page.evaluate(`${spyScript}; window.spiedTwice = true`);
    await page.evaluate(attackScript(root));
    await new Promise((done) => setTimeout(done, 500));
    await page.evaluate(lookScript);
    const learned = JSON.parse(await page.evaluate<[], () => string>('JSON.stringify(learned)' as never));
    const { events, calls, found } = learned as Learned;
    expect(events.some((line) => line.startsWith('keydown m '))).toBe(true);
    expect(found.length).toBeGreaterThan(4);
    const everything = [...events, ...calls, ...found].join('\n');
    for (const words of Object.values(secret))
      for (const part of [words, words.slice(0, 7), words.slice(7)].filter((it) => it.length > 2))
        expect(everything.includes(part), part).toBe(false);
    const keys = events.filter((line) => /^key/.test(line)).map((line) => line.split(' ')[1] ?? '');
    expect(keys.filter((key) => letters.has(key))).toEqual([]);
    expect(events.filter((line) => /^(before)?input |^composition/.test(line))).toEqual([]);
  }

  async function nothingWasSent(own: Pick<Screen, 'evaluate'>): Promise<void> {
    expect(await keptSubmissions(own)).toEqual([]);
    expect(await demo.serving.db.select().from(sentComments)).toEqual([]);
  }

  describe('in Chromium', () => {
    let chromium: DrivenChromium;
    let page: Page;
    let panel: Screen;
    let root: string;
    beforeAll(async () => {
      const profileDir = join(folder, 'chromium');
      chromium = await launchChromium({ extensionDir: join(output, 'chrome-mv3'), profileDir });
      root = `chrome-extension://${chromium.extensionId}`;
      page = await chromium.browser.newPage();
      await page.setViewport({ width: 1200, height: 850 });
      await open(page);
      await page.bringToFront();
      await chromium.pressToolbar(page);
      const popup = await chromium.popup();
      await popup.until(`document.querySelector('.pp-n') !== null`);
      await popup.click('.zt-btn--main').catch(() => undefined); // it closes under the press
      panel = await untilThere('the side panel', () => chromium.panel().catch(() => null));
    });
    afterAll(() => chromium?.close());

    test('learns nothing of what is typed, searched and stored beside it', async () => {
      await panel.until(`document.querySelector('.zt-tabs') !== null`);
      await page.bringToFront();
      await clickMarker(page, '第十五条');
      await panel.until(`document.querySelector('#composer-stance') !== null`);
      await panel.click('#composer-stance [role=radio]:nth-child(1)');
      await panel.click('#composer-reason');
      await panel.type(secret.reason);
      await panel.click('.composer-foot .zt-btn--main');
      await panel.until(`document.querySelectorAll('.comment').length === 1`);
      await panel.click('#tab-outline');
      await panel.until(`document.querySelector('input[type=search]') !== null`);
      await panel.click('input[type=search]');
      await panel.type(secret.search);
      await learnsNothing(page, root);
    });

    test('learns nothing of who submits, and cannot make it happen', async () => {
      await panel.click('.panel-foot .zt-btn--main');
      const sheet = await chromium.screen('submit.html');
      await sheet.until(`document.querySelector('#field-name') !== null`);
      await sheet.click('#field-name');
      await sheet.type(secret.name);
      await page.bringToFront();
      await learnsNothing(page, root);
      await nothingWasSent(panel);
      const own = page.frames().filter((frame) => frame.url().startsWith('chrome-extension:'));
      for (const frame of own) expect(await wordsIn(frame)).toBe('');
      const opened = await page.evaluate('learned.opened');
      expect(opened).toEqual([]);
    });

    test('learns nothing of a panel that is docked in it', async () => {
      const asker = await chromium.open('options.html');
      await page.bringToFront();
      const tab = await panel.evaluate<string>(`new URLSearchParams(location.search).get('tab')`);
      await asker.evaluate(
        `chrome.tabs.sendMessage(${tab}, { zhutiao: 'page', ask: 'dock', body: { to: 'open' } })`,
      );
      const dock = await untilThere('the docked panel', async () =>
        page.frames().find((frame) => frame.url().includes('panel.html?dock#')),
      );
      await dock.waitForSelector('.comment-open');
      await dock.evaluate(() => document.querySelector<HTMLElement>('.comment-open')?.click());
      await dock.waitForSelector('#composer-reason', { timeout: 10_000 });
      // An opened comment takes the focus to its stance first.
      await dock.waitForFunction(() => document.activeElement?.role === 'radio', { polling: 50 });
      await dock.focus('#composer-reason');
      await typeInto(dock, secret.docked);
      await dock.waitForFunction(
        (words) => document.querySelector<HTMLTextAreaElement>('#composer-reason')?.value.includes(words),
        { polling: 50, timeout: 10_000 },
        secret.docked,
      );
      await learnsNothing(page, root);
      await nothingWasSent(panel);
    });
  });

  describe('in Firefox', () => {
    let firefox: DrivenFirefox;
    let page: Page;
    beforeAll(async () => {
      const profileDir = join(folder, 'firefox');
      firefox = await launchFirefox({ extensionDir: join(output, 'firefox-mv3'), profileDir });
      page = await firefox.browser.newPage();
      await page.setViewport({ width: 1300, height: 850 });
      await open(page);
    });
    afterAll(() => firefox?.close());

    test('learns nothing of a panel that is docked in it', async () => {
      await firefox.pressCommand(page, 'Alt+Shift+Z');
      await clickMarker(page, '第十五条');
      const panel = await firefox.panel();
      await panel.until('document.querySelector("#composer-reason")');
      await panel.click('#composer-reason');
      await panel.type(secret.docked);
      await panel.until(
        `document.querySelector('#composer-reason').value.includes(${JSON.stringify(secret.docked)})`,
      );
      await learnsNothing(page, firefox.origin);
      await nothingWasSent(panel);
    });
  });
});
