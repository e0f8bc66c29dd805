import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/browsers.mjs';
import { comments as sentComments } from '../../server/database/schema.ts';
import { demoRoute } from './road/demo-route.ts';
import { clickMarker } from './road/pointing.ts';
import type { Route } from './road/route.ts';

/** The third reading, with the widget in it: no extension anywhere. */
describe('the road by the widget, in Chromium without the extension', () => {
  const profile = mkdtempSync(join(tmpdir(), 'zhutiao-widget-'));
  const words = '合租的家庭也能规范养犬。';
  let route: Route;
  let browser: Browser;
  const launch = () =>
    puppeteer.launch({
      executablePath: findChromium() ?? 'chromium',
      userDataDir: profile,
      args: ['--no-sandbox', '--disable-background-networking', '--lang=zh-CN', '--accept-lang=zh-CN'],
    });
  beforeAll(async () => {
    [route, browser] = await Promise.all([demoRoute(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await route?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  const open = async (): Promise<{ page: Page; frame: Frame }> => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(new URL('/three.html', route.first).href, { waitUntil: 'load' });
    const handle = await page.waitForFrame((frame) => frame.url().includes('/widget/frame.html'));
    await handle.waitForSelector('.zt-tabs');
    return { page, frame: handle };
  };

  test('a marker in the page opens the composer in the frame', async () => {
    const { page, frame } = await open();
    await clickMarker(page, '第十二条');
    await frame.waitForSelector('#composer-stance');
    expect(await frame.$eval('.zt-cite', (it) => it.textContent)).toBe('第十二条');
    await frame.click('#composer-stance [role=radio]:nth-child(2)');
    await frame.type('#composer-reason', words);
    await frame.click('.composer-foot .zt-btn--main');
    await frame.waitForSelector('.comment');
    await page.close();
  });

  test('the page learns nothing of it, and the browser keeps it', async () => {
    await browser.close();
    browser = await launch();
    const { page, frame } = await open();
    await frame.waitForSelector('.comment');
    const seen = await page.evaluate(() => document.documentElement.outerHTML);
    expect(seen).not.toContain(words);
    await page.close();
  });

  test('it is submitted from the frame and answered by a receipt', async () => {
    const { frame } = await open();
    await frame.waitForSelector('.panel-foot .zt-btn--main');
    await frame.click('.panel-foot .zt-btn--main');
    await frame.waitForSelector('#field-name');
    await frame.type('#field-name', '林知夏');
    await frame.type('#field-phone', '0173-5550188');
    await frame.focus('#field-publishName');
    await frame.page().keyboard.press('ArrowDown');
    for (const consent of await frame.$$('.submit-field--consent label')) await consent.click();
    await frame.click('.submit-foot .zt-btn--main');
    await frame.waitForSelector('.receipt-number', { timeout: 30_000 });
    const { hearingId, serving } = route;
    const rows = await serving.db.select().from(sentComments).where(eq(sentComments.hearingId, hearingId));
    expect(rows.map(({ reason }) => reason)).toEqual([words]);
  });
});
