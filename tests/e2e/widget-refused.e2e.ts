import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Frame, type LaunchOptions, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, findFirefox } from '../../scripts/browsers.mjs';
import { untilThere } from './drive/screen.ts';
import { type Embedding, embedding, plainPage } from './widget/embedding.ts';
import { opposeArticle, readingIn, submitAll } from './widget/phone.ts';

/** Chromium's “block all site data”, as its settings page writes it. */
const blockAll = JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } });

const browsers: readonly { name: string; options: LaunchOptions }[] = [
  {
    name: 'Chromium',
    options: {
      executablePath: findChromium() ?? 'chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--lang=zh-CN', '--accept-lang=zh-CN'],
    },
  },
  {
    name: 'Firefox',
    options: {
      browser: 'firefox',
      executablePath: findFirefox() ?? 'firefox-esr',
      extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN', 'network.cookie.cookieBehavior': 2 },
    },
  },
];

describe.each(browsers)('the widget where $name keeps nothing for any site', ({ name, options }) => {
  const profile = mkdtempSync(join(tmpdir(), 'zhutiao-refused-'));
  const reason = '浏览器什么也不让存，也能提意见。';
  let around: Embedding;
  let browser: Browser;
  beforeAll(async () => {
    if (name === 'Chromium') {
      mkdirSync(join(profile, 'Default'));
      writeFileSync(join(profile, 'Default', 'Preferences'), blockAll);
    }
    around = await embedding({ '/draft.html': plainPage });
    browser = await puppeteer.launch({ ...options, userDataDir: profile });
  });
  afterAll(async () => {
    await browser?.close();
    await around?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('says so, offers two ways out, and still delivers', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 500, height: 844 });
    await page.goto(`${around.site.origin}/draft.html`, { waitUntil: 'load' });
    const frame = await readingIn(page);
    await frame.waitForSelector('.widget-note');
    expect(await frame.$eval('.widget-note', (it) => it.textContent)).toContain(
      '浏览器不让这里保存内容。关掉页面，草稿就没有了。',
    );
    const ownTab = await frame.$eval('.widget-note a', (it) => (it as HTMLAnchorElement).href);
    expect(new URL(ownTab).origin).toBe(around.site.origin);
    await opposeArticle(frame, reason);
    if (name === 'Chromium') expect(await mailed(page, frame)).toContain(reason);
    expect(await submitAll(frame)).toMatch(/\d/);
    await page.reload({ waitUntil: 'load' });
    const anew = await readingIn(page);
    await untilThere('the note again', () => anew.$('.widget-note'));
    expect(await anew.$('.reading-pen.has')).toBeNull();
    await page.close();
  });
});

/** The prepared letter, as the browser is asked to hand it to a mail program. The frame has to stay what it was. */
async function mailed(page: Page, frame: Frame): Promise<string> {
  const session = await page.createCDPSession();
  const opened: string[] = [];
  session.on('Page.windowOpen', ({ url }) => opened.push(url));
  await session.send('Page.enable');
  await frame.click('.widget-note button');
  const address = await untilThere('the letter', async () => opened[0] ?? null);
  expect(address).toMatch(/^mailto:\?/);
  return decodeURIComponent(address);
}
