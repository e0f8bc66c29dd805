import type { Browser, Page } from 'puppeteer-core';

/** Somebody of the demo's office at a browser of their own, where they choose a hearing. */
export async function atTheOffice(browser: Browser, hearingUrl: string, login: string): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(new URL('/staff/', hearingUrl).href, { waitUntil: 'load' });
  await page.locator('#login').fill(login);
  await page.locator('#password').fill('qingyu-fagongwei');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.staff-hearing');
  return page;
}

/** Presses the button with these words. */
export function press(page: Page, words: string): Promise<void> {
  return page.locator(`::-p-xpath(//button[contains(., "${words}")])`).click();
}
