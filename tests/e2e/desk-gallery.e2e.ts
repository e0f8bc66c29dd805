import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/browsers.mjs';
import { submitAll } from './office/citizens.ts';
import { mails } from './office/desk-voices.ts';
import { voices } from './office/voices.ts';
import { demoRoute } from './road/demo-route.ts';
import type { Route } from './road/route.ts';
import { axeFindings, widthFindings } from './states/checks.ts';
import { keepIndex, keepPicture } from './states/gallery.ts';
import { heights, isPictured, languages, nameOf, themes, widths } from './states/looks.ts';

/** The desk's screens in every language, ground and width, as mock 6 has them. */
describe('the desk’s screens, in Chromium', () => {
  let route: Route;
  let browser: Browser;
  beforeAll(async () => {
    route = await demoRoute();
    browser = await puppeteer.launch({
      executablePath: findChromium() ?? 'chromium',
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    await submitAll(route.hearingUrl, voices);
  });
  afterAll(async () => {
    keepIndex();
    await browser?.close();
    await route?.close();
  });

  const signIn = async (language: 'zh' | 'en'): Promise<[Page, CDPSession]> => {
    const page = await (await browser.createBrowserContext()).newPage();
    const session = await page.createCDPSession();
    const userAgent = await browser.userAgent();
    const acceptLanguage = language === 'zh' ? 'zh-CN' : 'en';
    await session.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage });
    await page.goto(new URL('/staff/', route.hearingUrl).href, { waitUntil: 'load' });
    await page.locator('#login').fill('guanli');
    await page.locator('#password').fill('qingyu-fagongwei');
    await page.keyboard.press('Enter');
    await page.locator('.staff-hearing').click();
    await page.waitForSelector('.staff-table tbody tr');
    return [page, session];
  };

  test.each(languages)('hold in %s', async (language) => {
    const [page, session] = await signIn(language);
    const findings: string[] = [];
    const state = async (name: string) => {
      for (const theme of themes)
        for (const width of widths) {
          const look = { language, theme, width };
          const size = { width, height: heights[width], deviceScaleFactor: 1, mobile: false };
          await session.send('Emulation.setDeviceMetricsOverride', size);
          await session.send('Emulation.setEmulatedMedia', {
            features: [{ name: 'prefers-color-scheme', value: theme }],
          });
          await page.evaluate(() => {
            for (const fading of document.getAnimations()) fading.finish();
          });
          const found = [...(await axeFindings(page)), ...(await widthFindings(page))];
          findings.push(...found.map((line) => `${name} ${nameOf(look)}: ${line}`));
          if (isPictured(look)) await keepPicture(session, `${name}-${nameOf(look)}`);
        }
      await session.send('Emulation.clearDeviceMetricsOverride');
      await page.setViewport({ width: 1440, height: 900 });
    };
    const go = (section: string) =>
      page.evaluate((hash) => {
        location.hash = hash;
      }, `#/${route.hearingId}/${section}`);

    await page.setViewport({ width: 1440, height: 900 });
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.waitForSelector('.staff-table tbody tr');
    await state('6-desk');
    await page.locator('.staff-export > .zt-btn').click();
    await page.waitForSelector('.staff-papers');
    await state('6-papers');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    await state('6-keys');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('导盲犬');
    await page.waitForSelector('.staff-where');
    await state('6-found');
    await go('letters');
    await page.locator('#post-text').fill(mails.slice(22).join('\n\n'));
    await page.locator('.post-intake form .zt-btn').click();
    await page.waitForSelector('.post-item.is-doubtful');
    await state('6-letters');
    await go('picture');
    await page.waitForSelector('.picture-table');
    await state('6-picture');
    expect(findings).toEqual([]);
    await page.close();
  });
});
