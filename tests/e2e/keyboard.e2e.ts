import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPanel } from './citizen/visit.ts';
import { type DrivenChromium, launchChromium } from './drive/chromium.ts';
import { untilThere } from './drive/screen.ts';
import { Keys, type Sight } from './keyboard/keys.ts';
import { demoRoute } from './road/demo-route.ts';
import { keptSubmissions } from './road/kept.ts';
import { tabToMarkers } from './road/pointing.ts';
import type { Route } from './road/route.ts';

const extensionDir = resolve(process.env.ZHUTIAO_OUTPUT ?? '.output', 'chrome-mv3');

/** Device pixels of a small laptop; a panel that was drawn to half of it. */
const desk = { width: 1440, height: 900 };
const beside = { width: 720, height: 900 };

const sights: readonly (readonly [string, Sight])[] = [
  ['forced colours', { forcedColors: true, zoom: 1 }],
  ['200 % zoom', { forcedColors: false, zoom: 2 }],
];

describe.each(sights)('by the keyboard alone, with %s', (_, sight) => {
  const profileDir = mkdtempSync(join(tmpdir(), 'zhutiao-keyboard-'));
  let route: Route;
  let chromium: DrivenChromium;
  let page: Page;
  let panel: Keys;
  beforeAll(async () => {
    route = await demoRoute();
    chromium = await launchChromium({ extensionDir, profileDir });
    page = await chromium.browser.newPage();
    await page.goto(route.first, { waitUntil: 'load' });
    panel = await Keys.on((await openPanel(chromium, page)).panelPage, sight, beside);
  });
  afterAll(async () => {
    await chromium?.close();
    await route?.close();
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  });

  test('a marker is found by its number and opens the composer', async () => {
    const draft = await Keys.on(page, sight, desk);
    await page.bringToFront();
    await tabToMarkers(page);
    await draft.press('1', '5');
    await untilThere('the fifteenth', async () => /^button 15 第十五条/.test(await draft.focused()) || null);
    await draft.press('Enter');
    await panel.until('radio 支持');
  });

  test('stance, words and the end of a comment', async () => {
    await panel.press('ArrowDown', 'ArrowDown');
    await panel.until('radio 反对');
    await panel.tabTo('textbox 为什么反对？');
    await panel.type('场所太多，老人带犬无处可走。');
    await panel.tabTo('button 完成');
    await panel.press('Enter');
    await panel.until('button 第十五条');
    await panel.tabTo('button 核对并提交');
    expect(panel.findings).toEqual([]);
    await panel.press('Enter');
  });

  test('review, submission and receipt', async () => {
    const target = await untilThere('the sheet', async () =>
      chromium.browser.targets().find((one) => one.url().includes('submit.html')),
    );
    const sheet = await Keys.on(await target.asPage(), sight, desk);
    await sheet.page.waitForSelector('.submit-foot');
    await sheet.tabTo('checkbox 第十五条');
    await sheet.tabTo('textbox 姓名');
    await sheet.type('林知夏');
    await sheet.tabTo('textbox 联系电话');
    await sheet.type('0173-5550188');
    await sheet.tabTo('combobox 公开姓名');
    await sheet.press('ArrowDown');
    await sheet.tabTo('button 提交 1 条意见');
    await sheet.press('Enter');
    await sheet.page.waitForSelector('.receipt-number', { timeout: 30_000 });
    await sheet.until('heading 回执');
    await sheet.tabTo('button 复制');
    await sheet.tabTo('button 打印');
    expect(sheet.findings).toEqual([]);
    const own = { evaluate: <T>(expression: string) => sheet.page.evaluate(expression) as Promise<T> };
    expect((await keptSubmissions(own)).map(({ state }) => state)).toEqual(['accepted']);
  });
});
