import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, findFirefox } from '../../scripts/browsers.mjs';
import { comments as sentComments } from '../../server/database/schema.ts';
import { untilThere } from './drive/screen.ts';
import { clickMarker } from './road/pointing.ts';
import { type Embedding, embedding, plainPage } from './widget/embedding.ts';
import { opposeArticle, overhear, overheard, readingIn, submitAll } from './widget/phone.ts';

const phone = { width: 390, height: 844, isMobile: true, hasTouch: true };

/** Firefox has no mobile view to switch to: its window is as narrow. */
const browsers: readonly {
  name: string;
  options: LaunchOptions;
  viewport: typeof phone | { width: number; height: number };
}[] = [
  {
    name: 'Chromium',
    options: {
      executablePath: findChromium() ?? 'chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--lang=zh-CN', '--accept-lang=zh-CN'],
    },
    viewport: phone,
  },
  {
    name: 'Firefox',
    options: {
      browser: 'firefox',
      executablePath: findFirefox() ?? 'firefox-esr',
      extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN' },
    },
    viewport: { width: 500, height: 844 },
  },
];

describe.each(browsers)(
  'one line of script on a bare static server, in a phone’s $name',
  ({ name, options, viewport }) => {
    const profile = mkdtempSync(join(tmpdir(), 'zhutiao-phone-'));
    const reason = `${name}：家里养了两只老犬，怎么办？`;
    let around: Embedding;
    let browser: Browser;
    beforeAll(async () => {
      around = await embedding({ '/draft.html': plainPage });
      browser = await puppeteer.launch({ ...options, userDataDir: profile });
    });
    afterAll(async () => {
      await browser?.close();
      await around?.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });

    const open = async () => {
      const page = await browser.newPage();
      await page.setViewport(viewport);
      await overhear(page);
      await page.goto(`${around.site.origin}/draft.html`, { waitUntil: 'load' });
      return { page, frame: await readingIn(page) };
    };

    test('takes a comment and keeps it over a reload', async () => {
      const { page, frame } = await open();
      await opposeArticle(frame, reason);
      await page.reload({ waitUntil: 'load' });
      const again = await readingIn(page);
      await again.waitForSelector('.reading-pen.has');
      await again.click('.reading-pen.has');
      await again.waitForSelector('.reading-sheet #composer-reason');
      expect(await again.$eval('#composer-reason', (it) => (it as HTMLTextAreaElement).value)).toBe(reason);
      await page.close();
    });

    test('delivers it to the endpoint of another origin, and the page learns height and “finished” only', async () => {
      const { page, frame } = await open();
      expect(new URL(around.demo.hearingUrl).origin).not.toBe(new URL(page.url()).origin);
      await frame.waitForSelector('.reading-pen.has');
      expect(await submitAll(frame)).toMatch(/\d/);
      const { serving } = around.demo;
      const rows = await serving.db
        .select()
        .from(sentComments)
        .where(eq(sentComments.hearingId, around.hearingId));
      expect(rows.map((row) => row.reason)).toEqual([reason]);
      const heard = await untilThere('the page to be told', async () => {
        const all = await overheard(page);
        return all.events.includes('finished') ? all : null;
      });
      expect([...new Set(heard.events)].filter((event) => !['finished', 'height'].includes(event))).toEqual(
        [],
      );
      expect(heard.window).toBe(0);
      const types = heard.ports.map((data) => (data as { type: string }).type);
      expect([...new Set(types)].filter((type) => !['height', 'finished', 'goTo'].includes(type))).toEqual(
        [],
      );
      const seen = await page.evaluate(() => document.documentElement.outerHTML);
      expect(JSON.stringify([heard, seen])).not.toContain('老犬');
      await page.close();
    });

    test('leads from the page’s own text to the clause', async () => {
      const { page, frame } = await open();
      await clickMarker(page, '第十五条');
      await frame.waitForSelector('.reading-sheet .zt-cite');
      expect(await frame.$eval('.reading-sheet .zt-cite', (it) => it.textContent)).toBe('第十五条');
      await page.close();
    });

    test('opens at the clause that the page’s address names', async () => {
      const page = await browser.newPage();
      await page.setViewport(viewport);
      await page.goto(`${around.site.origin}/draft.html#art_12`, { waitUntil: 'load' });
      const frame = await readingIn(page);
      await untilThere('第十二条', async () => {
        const cited = await frame.$eval('.reading-here .zt-cite', (it) => it.textContent);
        return cited === '第十二条' ? true : null;
      });
      await page.close();
    });
  },
);
