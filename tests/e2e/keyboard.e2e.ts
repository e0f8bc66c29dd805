import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPanel, shows } from './citizen/visit.ts';
import { type DrivenChromium, launchChromium, screenOf } from './drive/chromium.ts';
import { untilThere } from './drive/screen.ts';
import { Keys, type Sight } from './keyboard/keys.ts';
import { demoRoute } from './road/demo-route.ts';
import { keptComments, keptSubmissions } from './road/kept.ts';
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
  let sheet: Keys;
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

  /** The review that was opened last. */
  async function review(): Promise<Keys> {
    const target = await untilThere('the sheet', async () =>
      chromium.browser.targets().findLast((one) => one.url().includes('submit.html?revision')),
    );
    const keys = await Keys.on(await target.asPage(), sight, desk);
    await keys.page.waitForSelector('.submit-foot');
    return keys;
  }

  const inPanel = () => ({
    evaluate: <T>(expression: string) => panel.page.evaluate(expression) as Promise<T>,
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
    sheet = await review();
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

  test.runIf(sight.zoom === 1)('what was sent is rewritten and takes the place of the first', async () => {
    await panel.page.bringToFront();
    await screenOf(panel.page).until(`document.querySelector('.comment .zt-state--ok') !== null`);
    await panel.tabTo('button 第十五条');
    await panel.press('Enter');
    await panel.until('heading 已提交');
    await shows(screenOf(panel.page), '改写，再提交');
    await panel.tabTo('button 改写，再提交一份代替它');
    await panel.press('Enter');
    await panel.until('button 第十五条');
    await panel.tabTo('button 核对并提交');
    expect(panel.findings).toEqual([]);
    await panel.press('Enter');
    sheet = await review();
    await shows(screenOf(sheet.page), '代替原来提交的');
    await sheet.tabTo('textbox 姓名');
    await sheet.type('林知夏');
    await sheet.tabTo('textbox 联系电话');
    await sheet.type('0173-5550188');
    await sheet.tabTo('combobox 公开姓名');
    await sheet.press('ArrowDown');
    await sheet.tabTo('button 提交 1 条意见');
    await sheet.press('Enter');
    await sheet.page.waitForSelector('.receipt-number', { timeout: 30_000 });
    expect(sheet.findings).toEqual([]);
    const packets = (await keptSubmissions(inPanel())).map(({ packet }) => JSON.parse(packet ?? '{}'));
    expect(packets.filter(({ predecessor }) => predecessor !== null)).toHaveLength(1);
  });

  test.runIf(sight.zoom === 1)('what was sent is withdrawn, after one question', async () => {
    await sheet.until('heading 回执');
    await sheet.tabTo('button 撤回这次提交');
    await sheet.press('Enter');
    await sheet.until('button 不撤回');
    await sheet.tabTo('button 撤回');
    await sheet.press('Enter');
    await untilThere('the withdrawal', async () => /^status|已于/.test(await sheet.focused()) || null);
    await shows(screenOf(sheet.page), '已于');
    expect(sheet.findings).toEqual([]);
  });

  test.runIf(sight.zoom === 1)('several articles are marked with Shift and are one comment', async () => {
    const draft = await Keys.on(page, sight, desk);
    await page.bringToFront();
    await tabToMarkers(page);
    await draft.press('1', '6');
    await untilThere('the sixteenth', async () => /^button 16 第十六条/.test(await draft.focused()) || null);
    await page.keyboard.down('Shift');
    await draft.press('ArrowDown', 'ArrowDown');
    await page.keyboard.up('Shift');
    await draft.until('button 18 第十八条，已选中');
    await draft.press('Enter');
    await panel.until('radio 支持');
    const cited = await panel.page.$$eval('.composer-places .zt-cite', (all) =>
      all.map((one) => one.textContent),
    );
    expect(cited).toEqual(['第十六条', '第十七条', '第十八条']);
    await panel.press('ArrowDown', 'ArrowDown');
    await panel.tabTo('textbox 为什么反对？');
    await panel.type('三条互相抵触。');
    await panel.tabTo('button 完成');
    await panel.press('Enter');
    await panel.until('button 第十六条');
    expect(panel.findings).toEqual([]);
  });

  test.runIf(sight.zoom === 1)(
    'on the next draft: what asks is confirmed, what lost its place is hung elsewhere',
    async () => {
      const draft = await Keys.on(page, sight, desk);
      await page.bringToFront();
      await tabToMarkers(page);
      await draft.press('9');
      await untilThere('the ninth', async () => /^button 9 第九条/.test(await draft.focused()) || null);
      await draft.press('Enter');
      await panel.until('radio 支持');
      const cited = await panel.page.$eval('.composer', (form) => (form as HTMLElement).innerText);
      expect(cited).not.toContain('第十六条'); // Shift was forgotten with what was written
      await panel.press('Space');
      await panel.tabTo('button 完成');
      await panel.press('Enter');
      await panel.until('button 第九条');
      await page.bringToFront();
      await page.goto(route.second, { waitUntil: 'load' });
      panel = await Keys.on((await openPanel(chromium, page)).panelPage, sight, beside);
      await shows(screenOf(panel.page), '逐条确认');
      await panel.tabTo('button 逐条确认');
      await panel.press('Enter');
      await panel.until('article 你的意见：');
      const cards = () => panel.page.$$eval('.carried-card', (all) => all.length);
      const before = await cards();
      expect(before).toBeGreaterThan(1);
      await panel.tabTo('button 仍然成立');
      await panel.press('Enter');
      await panel.until('article 你的意见：');
      expect(await cards()).toBe(before - 1);
      await panel.tabTo('button 另选一条');
      await panel.press('Enter');
      await panel.until('heading 另选一条');
      await panel.tabTo('searchbox 查找条文');
      await panel.type('二十');
      await panel.tabTo('button 对第二十条提意见');
      await panel.press('Enter');
      await untilThere('one fewer', async () => (await cards()) < before - 1 || null);
      expect(panel.findings).toEqual([]);
      const placed = (await keptComments(inPanel())).flatMap(({ targets }) => targets);
      expect(placed.some(({ citation, carried }) => citation === '第二十条' || carried?.confirmed)).toBe(
        true,
      );
    },
  );
});
