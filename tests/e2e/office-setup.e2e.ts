import { readFileSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hearing, hearingRevision } from '../../lib/hearing/protocol/hearing.ts';
import { articlesOf, walk } from '../../lib/law/provision.ts';
import { findChromium } from '../../scripts/browsers.mjs';
import { axeFaults } from './office/axe.ts';
import { submitAll } from './office/citizens.ts';
import { atTheOffice, press } from './office/sign-in.ts';
import { demoRoute } from './road/demo-route.ts';
import type { Route } from './road/route.ts';

const ordinance = new URL('../fixtures/files/ordinance.docx', import.meta.url).pathname;
const second = readFileSync(new URL('../../demo/drafts/second-reading.txt', import.meta.url), 'utf8');

let route: Route;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  route = await demoRoute();
  browser = await puppeteer.launch({
    executablePath: findChromium() ?? 'chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--lang=zh-CN', '--accept-lang=zh-CN'],
  });
  page = await atTheOffice(browser, route.hearingUrl, 'guanli');
});
afterAll(async () => {
  await browser?.close();
  await route?.close();
});

const says = (words: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, words);
const fill = (at: string, words: string) => page.locator(`#setup${at.replace(/\W+/g, '-')}`).fill(words);
const made = () => new URL('/v1/hearings/qingyu-yangquan', route.hearingUrl).href;
const read = async () => hearing.parse(await (await fetch(made())).json());

test('a hearing is set up from a Word file, one clause corrected, and survives a reload', async () => {
  await press(page, '新建征求意见');
  const input = await page.waitForSelector('input[type=file]');
  if (!input?.toElement) throw new Error('expected a field for files');
  await (await input.toElement('input')).uploadFile(ordinance);
  await says('已识别 44 条');
  await press(page, '下一步');
  const clause = '[data-eid="art_2__para_2"]';
  await page.locator(clause).click();
  await page.keyboard.press('j');
  await says('已改正 1 处');
  expect(await page.$(clause)).toBeNull();
  expect(await axeFaults(page)).toEqual([]);
  await press(page, '下一步');
  await fill('/settings/issuer', '清屿市人民代表大会常务委员会');
  await fill('/id', 'qingyu-yangquan');
  await fill('/period/opensAt', '2026-01-01');
  expect(await axeFaults(page)).toEqual([]);
  await says('没公布以前只存在这个浏览器里');
  await page.reload({ waitUntil: 'load' });
  await says('第 3 步');
  expect(await page.$eval('#setup-id', (field) => (field as HTMLInputElement).value)).toBe('qingyu-yangquan');
});

test('an official notice fills in, sentence by sentence, only what is pressed', async () => {
  await page.locator('.setup-notice summary').click();
  await page
    .locator('.setup-notice textarea')
    .fill('意见请发电子邮箱：fgw@rd.qingyu.example，联系电话：0173-5550126。');
  await press(page, '读公告');
  await says('读到 2 项');
  await press(page, '采用');
  await says('已采用');
  await press(page, '下一步');
  await page.waitForSelector('.setup-item legend');
  expect(await page.$$eval('.setup-item legend', (found) => found.map((each) => each.textContent))).toEqual([
    '电子邮件',
  ]);
});

test('nothing is public before the last press, and then all of it is', async () => {
  await press(page, '核对并公布');
  await says('公布以前还有 1 处要改');
  expect((await fetch(made())).status).toBe(404);
  await press(page, '联系方式');
  await fill('/settings/privacy/contact', '0173-5550126');
  expect(await axeFaults(page)).toEqual([]);
  await press(page, '核对并公布');
  await page.waitForFunction(() => !document.body.innerText.includes('要改'));
  expect(await axeFaults(page)).toEqual([]);
  expect((await fetch(made())).status).toBe(404);
  await page.locator('.setup-publish .zt-btn--main').click();
  await page.waitForSelector('.staff-clause');
  const [first] = (await read()).revisions;
  const revision = hearingRevision.parse(await (await fetch(first?.url ?? '')).json());
  const eIds = [...walk(revision.tree.provisions)].map(({ eId }) => eId);
  expect([...articlesOf(revision.tree.provisions)]).toHaveLength(44);
  expect(eIds).not.toContain('art_2__para_2');
});

test('a citizen submits to it, and the office has the comment', async () => {
  const voice = { eId: 'art_16', stance: 'oppose', reason: '上早班的人怎么办？', name: '王建国' } as const;
  const [sent] = await submitAll(made(), [voice]);
  expect(sent?.row.receipt?.number).toMatch(/^QINGYUYANGQUAN-0*1$/);
  await page.reload({ waitUntil: 'load' });
  await says('意见 1 件');
});

test('the next revision is published with its alignment checked and one pair corrected by hand', async () => {
  await page.locator('.staff-nav a[href$="/drafts"]').click();
  await press(page, '公布下一稿');
  await page.locator('.file-paste textarea').fill(second);
  await page.locator('.file-paste button').click();
  await fill('/revision/label', '二次审议稿');
  await press(page, '下一步');
  await page.waitForSelector('.setup-clauses');
  await press(page, '下一步');
  await page.waitForSelector('.align .x-row');
  expect(await axeFaults(page)).toEqual([]);
  await page.locator('.align-acts button').click();
  await says('手工改了 1 处');
  await press(page, '下一步');
  await says('与上一稿的对应已核对，手工改了 1 处');
  await page.locator('.setup-publish .zt-btn--main').click();
  await says('已公布。');
  const { revisions } = await read();
  const [before, now] = revisions;
  const revision = hearingRevision.parse(await (await fetch(now?.url ?? '')).json());
  expect(revision.alignment).toMatchObject({ earlier: before?.id, corrections: [{ type: 'unlink' }] });
  const shown = await (await fetch(new URL('/h/qingyu-yangquan', route.hearingUrl))).text();
  expect(shown).toContain('二次审议稿');
});

test('settings that somebody else has just changed are not written over', async () => {
  await page.locator('.staff-nav a[href$="/settings"]').click();
  await page.waitForSelector('#setup-settings-title');
  const other = await await page.browserContext().newPage();
  await other.goto(page.url(), { waitUntil: 'load' });
  await other.locator('#setup-settings-issuer').fill('清屿市人大常委会');
  await other.locator('.setup-save .zt-btn--main').click();
  await other.waitForFunction(() => document.body.innerText.includes('已保存'));
  await other.close();
  await fill('/settings/place', '清屿市');
  await press(page, '保存');
  await says('已换成别人改的：发布机关');
  expect(await axeFaults(page)).toEqual([]);
  await press(page, '保存');
  await says('已保存');
  expect(await read()).toMatchObject({ issuer: '清屿市人大常委会', place: '清屿市' });
});

test('people get accounts and roles, and what was done is on record', async () => {
  await page.locator('.staff-nav a[href$="/people"]').click();
  await page.locator('input[name=new-login]').fill('lulu');
  await page.locator('input[name=new-name]').fill('办理二');
  await press(page, '新建账号');
  await page.waitForSelector('.people-once code');
  expect(await axeFaults(page)).toEqual([]);
  await press(page, '已交给本人');
  await page.select('select[aria-label="选账号"]', 'lulu');
  await page.locator('.people-give button[type=submit]').click();
  await says('lulu的分工已改');
  await page.locator('.staff-nav a[href$="/audit"]').click();
  await page.waitForSelector('.people-audit');
  const acts = await page.$$eval('.people-audit tbody tr', (rows) =>
    rows.map((row) => row.querySelectorAll('td')[2]?.textContent),
  );
  expect(acts).toEqual(expect.arrayContaining(['分工', '改设置', '公布一稿']));
  expect(await axeFaults(page)).toEqual([]);
});
