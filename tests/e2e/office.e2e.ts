import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/browsers.mjs';
import { axeFaults } from './office/axe.ts';
import { type Sent, submitAll } from './office/citizens.ts';
import { voices } from './office/voices.ts';
import { demoRoute } from './road/demo-route.ts';
import type { Route } from './road/route.ts';

const password = 'qingyu-fagongwei';

/** From forty comments to forty answers, by two people of the office at their browsers. */
describe('the office, in Chromium', () => {
  let route: Route;
  let browser: Browser;
  let sent: Sent[];
  beforeAll(async () => {
    route = await demoRoute();
    browser = await puppeteer.launch({
      executablePath: findChromium() ?? 'chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--lang=zh-CN', '--accept-lang=zh-CN'],
    });
    sent = await submitAll(route.hearingUrl, voices);
  });
  afterAll(async () => {
    await browser?.close();
    await route?.close();
  });

  const signIn = async (login: string): Promise<Page> => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(new URL('/staff/', route.hearingUrl).href, { waitUntil: 'load' });
    await page.locator('#login').fill(login);
    await page.locator('#password').fill(password);
    await page.keyboard.press('Enter');
    await page.locator('.staff-hearing').click();
    await page.waitForSelector('.staff-clause');
    return page;
  };
  const press = (page: Page, words: string) =>
    page.locator(`::-p-xpath(//button[contains(., "${words}")])`).click();
  const textOf = (page: Page, selector: string) =>
    page.$eval(selector, (element) => (element instanceof HTMLElement ? element.innerText : ''));
  const choose = async (page: Page, article: string) => {
    const rows = await page.$$('.staff-clause');
    for (const row of rows) if ((await row.$eval('b', (b) => b.textContent)) === article) await row.click();
    await page.waitForFunction(
      (wanted) => document.querySelector('h2')?.textContent === wanted,
      {},
      article === '17' ? '第十七条' : '第十二条',
    );
  };

  test('a wrong password opens nothing', async () => {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.goto(new URL('/staff/', route.hearingUrl).href, { waitUntil: 'load' });
    await page.locator('#login').fill('banli');
    await page.locator('#password').fill('not the password');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=alert]');
    expect(await textOf(page, '[role=alert]')).toContain('账号或者密码不对');
    expect(await page.$('.staff-clause')).toBeNull();
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });

  test('alike comments are grouped, decided on, reviewed by another, published, and each citizen is told', async () => {
    const editor = await signIn('banli');
    await choose(editor, '17');
    await press(editor, '找同文');
    await editor.waitForFunction(() => document.body.innerText.includes('文字基本相同'));
    expect(await textOf(editor, '.staff-group.is-on')).toContain('16 件文字基本相同，来自 16 人');
    expect(await axeFaults(editor)).toEqual([]);
    await editor.keyboard.press('2');
    const reason = '时间拟改由市人民政府分区公布，牵绳、避让和清理粪便已由第十四条规定。';
    await editor.locator('#staff-reason').fill(reason);
    await press(editor, '提交复核');
    await editor.waitForFunction(() =>
      document.querySelector('.staff-group')?.textContent?.includes('待复核'),
    );

    const admin = await signIn('guanli');
    await choose(admin, '17');
    await admin.waitForFunction(() =>
      document.querySelector('#staff-reason')?.matches(':not(:placeholder-shown)'),
    );
    expect(await admin.$eval('#staff-reason', (field) => (field as HTMLTextAreaElement).value)).toBe(reason);
    await press(admin, '定稿');
    await admin.waitForFunction(() => document.querySelector('.staff-group')?.textContent?.includes('已定'));
    const before = await Promise.all(sent.map(({ status }) => status()));
    expect(before.flatMap(({ answers }) => answers)).toEqual([]);
    await press(admin, '公布本条的答复');
    await admin.waitForFunction(() => document.body.innerText.includes('已公布 16 件答复'));

    const after = await Promise.all(
      sent.map(async ({ voice, status }) => ({ voice, status: await status() })),
    );
    for (const { voice, status } of after) {
      const organised = voice.reason.includes('请删去这一款');
      expect(status.answers.map((answer) => answer.reason)).toEqual(organised ? [reason] : []);
    }
    await press(admin, '导出');
    const links = await admin.$$eval('.staff-papers a', (found) =>
      found.map((each) => (each as HTMLAnchorElement).href),
    );
    expect(links).toHaveLength(17);
    expect(await axeFaults(admin)).toEqual([]);
    const kinds = await admin.evaluate(
      (all) => Promise.all(all.map(async (link) => (await (await fetch(link)).text()).slice(0, 2))),
      links,
    );
    const asText = /\/(?:csv|markdown|akn|annotations)$/;
    expect(kinds.map((kind) => kind === 'PK')).toEqual(links.map((link) => !asText.test(link)));
    await Promise.all([editor.close(), admin.close()]);
  });

  test('two who decide on the same comment do not write over each other', async () => {
    const [one, other] = [await signIn('banli'), await signIn('guanli')];
    for (const page of [one, other]) await choose(page, '12');
    for (const page of [one, other]) await page.waitForSelector('.staff-group.is-on');
    await one.keyboard.press('1');
    await one.locator('#staff-reason').fill('已写明。');
    await press(one, '存草稿');
    await one.waitForFunction(() => /已存/.test(document.querySelector('.staff-form')?.textContent ?? ''));
    await other.keyboard.press('3');
    await other.locator('#staff-reason').fill('不采纳。');
    await press(other, '存草稿');
    await other.waitForSelector('.staff-form [role=alert]');
    expect(await textOf(other, '.staff-form [role=alert]')).toBe('办理一刚改过这一条，请先看改动。');
    expect(await other.$eval('#staff-reason', (field) => (field as HTMLTextAreaElement).value)).toBe(
      '不采纳。',
    );
    await Promise.all([one.close(), other.close()]);
  });
});
