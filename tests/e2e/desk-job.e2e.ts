import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeArchive } from '../../lib/export/archive.ts';
import { readArchive } from '../../lib/export/read-archive.ts';
import type { PaperName } from '../../lib/hearing/staff/papers.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { findChromium } from '../../scripts/browsers.mjs';
import { readWord, words } from '../export/read-word.ts';
import { axeFaults } from './office/axe.ts';
import { submitPeople } from './office/citizens.ts';
import { campaigners, mails, others } from './office/desk-voices.ts';
import { demoRoute } from './road/demo-route.ts';
import type { Route } from './road/route.ts';

const password = 'qingyu-fagongwei';
const reasons = {
  campaign: '拟改由市人民政府分区公布时间。',
  rest: '已由本条例其他条款规定，逐条研究后答复。',
};
const flat = (text: string) => text.replace(/\s/g, '');
/** What the mails say in their last paragraph, as it is filed. */
const mailed = mails.map((mail) => mail.split('\n\n')[1] ?? '');
const said = [...campaigners, ...others].flat().map(({ reason }) => reason);

/** The desk work of a hearing in an afternoon: 300 comments in, every paper out. */
describe('the desk job, in Chromium', () => {
  let route: Route;
  let browser: Browser;
  beforeAll(async () => {
    route = await demoRoute();
    browser = await puppeteer.launch({
      executablePath: findChromium() ?? 'chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--lang=zh-CN', '--accept-lang=zh-CN'],
    });
    await submitPeople(route.hearingUrl, [...campaigners, ...others]);
  });
  afterAll(async () => {
    await browser?.close();
    await route?.close();
  });

  const signIn = async (login: string): Promise<Page> => {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(new URL('/staff/', route.hearingUrl).href, { waitUntil: 'load' });
    await page.locator('#login').fill(login);
    await page.locator('#password').fill(password);
    await page.keyboard.press('Enter');
    await page.locator('.staff-hearing').click();
    await page.waitForSelector('.staff-clause');
    return page;
  };
  const press = (page: Page, name: string) =>
    page.locator(`::-p-xpath(//button[contains(., "${name}")])`).click();
  const says = (page: Page, text: string) =>
    page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);

  /** Everything that a filter finds, picked. */
  const pickAll = async (page: Page, state: string, number: number) => {
    await page.select('.find-bar select[aria-label="进度"]', state);
    await press(page, `选中全部 ${number} 件`);
    await says(page, `已选 ${number} 件`);
  };

  const file = async (page: Page) => {
    await page.locator('#post-text').fill(mails.join('\n\n'));
    await press(page, '读入');
    await says(page, '第 20 封');
  };

  test('mails are pasted, checked, filed once, and counted', async () => {
    const page = await signIn('banli');
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${route.hearingId}/letters`);
    await page.waitForSelector('#post-text');
    await file(page);
    await says(page, '录入 24 封');
    await press(page, '只看要核对的');
    await page.waitForFunction(() => document.querySelectorAll('.post-card').length === 1);
    expect(await axeFaults(page)).toEqual([]);
    await page.focus('.post-item.is-doubtful select');
    await page.select('.post-item.is-doubtful select', 'art_14');
    await says(page, '录入 25 封');
    await press(page, '录入 25 封');
    await says(page, '已录入 25 封。');
    await press(page, '清掉已录入的');
    await page.waitForFunction(() => document.querySelector('.post-card') === null);
    await file(page);
    await says(page, '以前录过，编号 QYYQ-000104');
    expect(await page.$eval('.post-foot .zt-btn--main', (button) => button.textContent)).toBe('录入 0 封');
    const counted = await (await fetch(`${route.hearingUrl}/log/head`)).json();
    expect(counted).toMatchObject({ size: 128 });
    await page.close();
  });

  test('the campaign is grouped, all is decided on, reviewed, settled and published', async () => {
    const editor = await signIn('banli');
    for (const row of await editor.$$('.staff-clause'))
      if ((await row.$eval('b', (b) => b.textContent)) === '16') await row.click();
    await editor.waitForFunction(() => document.querySelector('h2')?.textContent === '第十六条');
    await press(editor, '找同文');
    await says(editor, '60 件文字基本相同，来自 60 人');
    await editor.keyboard.press('2');
    await editor.locator('#staff-reason').fill(reasons.campaign);
    await press(editor, '提交复核');
    await editor.waitForFunction(() =>
      document.querySelector('.staff-group')?.textContent?.includes('待复核'),
    );
    await pickAll(editor, 'open', 240);
    await editor.locator('.tag-tools input').fill('逐条研究');
    await press(editor, '加标签');
    await editor.waitForSelector('.tag-off');
    await editor.keyboard.press('Escape');
    await editor.evaluate(() => document.body.focus());
    await editor.locator('.staff-kind ::-p-text(已有规定)').click();
    await editor.locator('#staff-reason').fill(reasons.rest);
    await press(editor, '提交复核');
    await says(editor, '没有找到');

    const admin = await signIn('guanli');
    await pickAll(admin, 'review', 300);
    await press(admin, '定稿');
    await says(admin, '没有找到');
    await pickAll(admin, 'settled', 300);
    expect(await axeFaults(admin)).toEqual([]);
    await press(admin, '公布全部已定的答复');
    await says(admin, '已公布 300 件答复');
    await Promise.all([editor.close(), admin.close()]);
  });

  test('every paper holds every clause and every comment', async () => {
    const page = await signIn('guanli');
    await press(page, '导出');
    const links = await page.$$eval('.staff-papers a', (found) =>
      found.map((each) => each.getAttribute('href') ?? ''),
    );
    const files = await page.evaluate(
      (all) =>
        Promise.all(
          all.map(async (link) => {
            const bytes = new Uint8Array(await (await fetch(link)).arrayBuffer());
            let text = '';
            for (let at = 0; at < bytes.length; at += 0x8000)
              text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
            return btoa(text);
          }),
        ),
      links,
    );
    const papers = new Map(
      links.map((link, at) => [link.split('/').at(-1), Buffer.from(files[at] ?? '', 'base64')]),
    );
    const bytes = (name: PaperName) => papers.get(name) ?? expect.fail(name);
    const word = (name: PaperName) => flat(words(readWord(bytes(name)).paragraphs));
    const excel = async (name: PaperName) => {
      const sheets = await readExcel(bytes(name));
      return flat(sheets.flatMap(({ data }) => data.flat().map((cell) => String(cell ?? ''))).join('\n'));
    };
    const text = (name: PaperName) => flat(bytes(name).toString('utf8'));
    const missing = (paper: string) => [...said, ...mailed].filter((each) => !paper.includes(flat(each)));

    for (const paper of ['opinions', 'dispositions', 'report', 'explanation', 'letters'] as const)
      expect([paper, missing(word(paper)).slice(0, 3)]).toEqual([paper, []]);
    for (const paper of ['opinions-sheet', 'dispositions-sheet'] as const)
      expect([paper, missing(await excel(paper)).slice(0, 3)]).toEqual([paper, []]);
    expect(missing(text('csv'))).toEqual([]);
    expect(missing(text('markdown'))).toEqual([]);
    expect(missing(text('annotations'))).toEqual([]);
    expect(word('dispositions')).toContain(reasons.campaign);
    expect(word('letters')).toContain(reasons.rest);
    expect((await excel('details')).match(/来信人\d+/g)).toHaveLength(25);

    const reading = readArchive(bytes('archive'));
    if (reading.kind === 'refused') throw new Error(reading.words.en);
    const { dossier } = reading;
    expect(dossier.comments).toHaveLength(300);
    expect(dossier.comments.filter(({ channel }) => channel === 'email')).toHaveLength(25);
    expect(dossier.comments.filter(({ tags }) => tags.includes('逐条研究'))).toHaveLength(240);
    expect(Buffer.compare(await writeArchive(dossier), bytes('archive'))).toBe(0);

    expect(dossier.revisions).toHaveLength(3);
    const last = dossier.revisions.at(-1) ?? expect.fail('no revision');
    const labels = Array.from(articlesOf(last.tree.provisions), ({ label }) => flat(label));
    for (const paper of [word('compare'), word('compare-two'), await excel('compare-sheet'), text('akn')])
      expect(labels.filter((label) => !paper.includes(label))).toEqual([]);
    expect(text('akn')).toMatch(/<ins>.+<del>|<del>.+<ins>/);
    expect(word('amendment')).toContain('作如下修改');

    await page.locator('.staff-papers a[href$="/opinions-sheet"]').click();
    await page.waitForFunction(() => document.querySelector('.staff-making') === null);
    expect(await page.$('.staff-fault')).toBeNull();
    await page.close();
  });
});
