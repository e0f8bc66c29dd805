import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../demo/site.ts';
import { pressOn, shows } from './citizen/visit.ts';
import { type DrivenChromium, launchChromium } from './drive/chromium.ts';
import { seenMargin } from './drive/margin.ts';
import { type Screen, untilThere } from './drive/screen.ts';
import { Keys } from './keyboard/keys.ts';
import { keptComments } from './road/kept.ts';
import { serveFolder } from './serve.ts';

const extensionDir = resolve(process.env.ZHUTIAO_OUTPUT ?? '.output', 'chrome-mv3');

const rules = ['携带犬只出户，应当牵绳。', '不得在楼道里散养犬只。', '犬只排泄的粪便，应当即时清除。'];
const pages = new Map([
  [
    '/rules.html',
    `<!doctype html><meta charset="utf-8"><title>清屿市文明养犬公约</title>
<style>body{margin:0;font:18px/1.8 serif}nav,main{max-width:700px;margin:24px auto}</style>
<nav><p><a href="/pressed.html">首页</a></p><p><a href="/pressed.html">公告</a></p></nav>
<main><h1>清屿市文明养犬公约</h1><div id="rules">${rules.map((words) => `<p>${words}</p>`).join('')}</div></main>
<script>addEventListener('click', () => (window.pressed = true), true)</script>`,
  ],
]);

const sight = { forcedColors: false, zoom: 1 };
const desk = { width: 1000, height: 800 };

/** The page prints no 第×条: the person says where the draft is, and it is read by paragraph. */
describe('a draft framed by hand, in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhutiao-framing-'));
  let site: Site;
  let chromium: DrivenChromium;
  beforeAll(async () => {
    site = await serveFolder(folder, pages);
    chromium = await launchChromium({ extensionDir, profileDir: join(folder, 'profile') });
  });
  afterAll(async () => {
    await chromium?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Opens the page and its popup, and asks to frame the draft. */
  async function framing(): Promise<Page> {
    const page = await chromium.browser.newPage();
    await page.setViewport(desk);
    await page.goto(`${site.origin}/rules.html`, { waitUntil: 'load' });
    await page.bringToFront();
    await chromium.pressToolbar(page);
    const popup = await chromium.popup();
    await popup.until(`document.querySelector('.pp-w') !== null`);
    await pressOn(popup, '自己圈选').catch(() => undefined); // the popup closes under the press
    return page;
  }

  async function panelOf(): Promise<Screen> {
    const panel = await chromium.panel();
    await panel.until(`document.querySelector('.zt-tabs') !== null`);
    return panel;
  }

  test('by the mouse: the links under it are not pressed, its paragraphs are what one comments on', async () => {
    const page = await framing();
    const keys = await Keys.on(page, sight, desk);
    await keys.until('button 就读这一块');
    const middle = await page.evaluate(() => {
      const { left, top } = (document.querySelector('nav a') as Element).getBoundingClientRect();
      return { x: left + 4, y: top + 6 };
    });
    await page.mouse.click(middle.x, middle.y);
    const [first, last] = await page.evaluate(() =>
      [...document.querySelectorAll('#rules p')]
        .map((each) => {
          const { left, top } = each.getBoundingClientRect();
          return { x: left + 30, y: top + 12 };
        })
        .filter((_, at) => at !== 1),
    );
    if (!first || !last) throw new Error('expected paragraphs');
    await page.mouse.move(first.x, first.y);
    await page.mouse.down();
    await page.mouse.move(last.x, last.y, { steps: 4 });
    await page.mouse.up();
    const margin = await seenMargin(page, chromium.extensionId);
    if (process.env.ZHUTIAO_LOOK) await page.screenshot({ path: `${process.env.ZHUTIAO_LOOK}/framing.png` });
    await keys.press('Enter');
    const panel = await panelOf();
    await shows(panel, '这里没有条号，按自然段读');
    const names = await untilThere('the markers', async () => {
      const found = (await margin.markers()).filter(({ hidden }) => !hidden).map(({ name }) => name);
      return found.length === 3 ? found : null;
    });
    expect(names).toEqual(['1 第一段', '2 第二段', '3 第三段']);
    expect(page.url()).toContain('/rules.html');
    await page.close();
  });

  test('by the keyboard: another paragraph, one more, wider, and read', async () => {
    const page = await framing();
    const keys = await Keys.on(page, sight, desk);
    await keys.until('button 就读这一块');
    const margin = await seenMargin(page, chromium.extensionId);
    const inside = `[...root.querySelectorAll('div')].map((one) => chrome.dom.openOrClosedShadowRoot(one)).find(Boolean)`;
    const said = () =>
      margin.evaluate<string>(`${inside}?.querySelector('[role=status]')?.textContent ?? ''`);
    const ring = `getComputedStyle(${inside}.activeElement).outlineWidth`;
    await page.mouse.click(5, 400);
    await keys.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await untilThere('one', async () => (await said()).startsWith('框住了一段') || null);
    for (let steps = 0; !(await said()).includes('携带犬只'); steps += 1) {
      if (steps > 6) throw new Error(`expected the first rule, not ${await said()}`);
      await keys.press('ArrowDown');
    }
    await page.keyboard.down('Shift');
    await keys.press('ArrowDown');
    await page.keyboard.up('Shift');
    expect(await said()).toBe('框住了 2 段，从“携带犬只出户，应当牵绳。”到“不得在楼道里散养犬只。”。');
    await keys.press('ArrowLeft');
    expect(await said()).toContain('框住了 3 段');
    await keys.tabTo('button 放大');
    await keys.tabTo('button 就读这一块');
    expect(await margin.evaluate(ring)).toBe('2px');
    // The ring is drawn where the page's own scripts do not see it.
    expect(keys.findings.filter((line) => !line.startsWith('the focus is not seen'))).toEqual([]);
    await keys.press('Enter');
    const panel = await panelOf();
    await panel.until(`document.querySelectorAll('[role=tab]').length === 3`);
    await pressOn(panel, '从第一条开始');
    await panel.until(`document.querySelector('#composer-place')?.textContent === '第一段'`);
    await panel.click('#composer-stance [role=radio]:nth-child(2)');
    await panel.click('#composer-reason');
    await panel.type('two metres');
    await panel.click('.composer-foot .zt-btn--main');
    await panel.until(`document.querySelectorAll('.comment').length === 1`);
    const [comment] = await keptComments(panel);
    expect(comment?.targets.map(({ citation }: { citation: string }) => citation)).toEqual(['第一段']);
    await page.close();
  });

  test('given up: the page is as it was', async () => {
    const page = await framing();
    const keys = await Keys.on(page, sight, desk);
    await keys.until('button 就读这一块');
    await keys.press('Escape');
    await untilThere('the page', async () => !(await keys.focused()).includes('就读') || null);
    expect(await page.evaluate(() => 'pressed' in window)).toBe(false);
    await page.mouse.click(300, 60);
    await page.waitForFunction(() => 'pressed' in window || location.pathname === '/pressed.html');
    await page.close();
  });

  test('pasted words are read as a draft, comments on them are kept', async () => {
    const bench = await chromium.open('workbench.html?file=&paste=');
    await bench.setViewport({ width: 1440, height: 900 });
    await bench.waitForSelector('.file-paste--main textarea');
    await bench.waitForFunction(() => document.activeElement?.localName === 'textarea');
    if (process.env.ZHUTIAO_LOOK) await bench.screenshot({ path: `${process.env.ZHUTIAO_LOOK}/paste.png` });
    await bench.keyboard.sendCharacter(
      '清屿市养犬管理条例（草案）\n第一条　养犬应当登记。\n第二条　出户应当牵绳。',
    );
    await bench.click('.file-paste--main .zt-btn--main');
    await bench.waitForSelector('.opened-panel .zt-tabs');
    await bench.waitForFunction(() => document.body.innerText.includes('从第一条开始'));
    await bench.evaluate(() =>
      [...document.querySelectorAll('button')].find((each) => each.innerText === '从第一条开始')?.click(),
    );
    await bench.waitForSelector('#composer-stance');
    await bench.click('#composer-stance [role=radio]:nth-child(1)');
    await bench.click('.composer-foot .zt-btn--main');
    await bench.waitForSelector('.comment');
    const kept = await keptComments({ evaluate: <T>(it: string) => bench.evaluate(it) as Promise<T> });
    expect(kept.map(({ targets }) => targets[0]?.citation)).toContain('第一条');
    await bench.close();
  });
});
