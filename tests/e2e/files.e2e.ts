import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoRecord } from '../../demo/hearing.ts';
import type { Site } from '../../demo/site.ts';
import { startDemo } from '../../demo/start.ts';
import { writeNumber } from '../../lib/law/numerals.ts';
import { comments as sentComments } from '../../server/database/schema.ts';
import { deleted, docxOf, inserted, p, r } from '../importer/office-file.ts';
import { type DrivenChromium, launchChromium } from './drive/chromium.ts';
import { grantedCopy } from './drive/granted.ts';
import { longPdf } from './drive/long-pdf.ts';
import { untilThere } from './drive/screen.ts';
import { keptSubmissions } from './road/kept.ts';
import { serveFolder } from './serve.ts';

const shipped = new URL('../../.output/chrome-mv3', import.meta.url).pathname;
const fixtures = new URL('../fixtures/files', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'zhutiao-files-'));

let demo: Awaited<ReturnType<typeof startDemo>>;
let site: Site;
let chromium: DrivenChromium;

/** An official page that holds the notice alone. */
const notice = () => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<title>关于《清屿市养犬管理条例（草案）》公开征求意见的公告</title><link rel="hearing" href="${demo.hearingUrl}"></head>
<body><h1>关于《清屿市养犬管理条例（草案）》公开征求意见的公告</h1>
<p>现将《清屿市养犬管理条例（草案）》全文公布，向社会公开征求意见。请于2030年6月30日前将意见发送至fagongwei@qingyu.example。</p>
<p>联系电话：0161-5550123</p>
<p>附件：<a href="/ordinance.docx">清屿市养犬管理条例（草案）.docx</a></p>
<p>清屿市人民代表大会常务委员会法制工作委员会</p><p>2030年5月20日</p></body></html>`;

beforeAll(async () => {
  const widgetDirectory = new URL('../../dist/widget', import.meta.url).pathname;
  demo = await startDemo({ port: 0, sitePort: 0, dataDirectory: join(folder, 'data'), widgetDirectory });
  site = await serveFolder(fixtures, new Map([['/notice.html', notice()]]));
  const host = new URL(site.origin).hostname;
  chromium = await launchChromium({
    extensionDir: grantedCopy(shipped, `http://${host}/*`),
    profileDir: mkdtempSync(join(tmpdir(), 'zhutiao-')),
  });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
  await demo.close();
  rmSync(folder, { recursive: true, force: true });
});

async function desk(): Promise<Page> {
  const page = await chromium.open('workbench.html?file=');
  await page.setViewport({ width: 1440, height: 900 });
  await page.waitForSelector('.file-drop');
  return page;
}

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const field = await page.waitForSelector('input[type=file]');
  await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

test('from a page with only an attachment to an accepted submission', async () => {
  const page = await chromium.browser.newPage();
  await page.goto(`${site.origin}/notice.html`);
  await page.bringToFront();
  await chromium.pressToolbar(page);
  const popup = await chromium.popup();
  await popup.until(`document.querySelector('.pp-file') !== null`);
  expect(await popup.evaluate(`document.querySelector('.pp-file-n').textContent`)).toBe(
    '清屿市养犬管理条例（草案）.docx',
  );
  await popup.click('.pp-file').catch(() => undefined); // the popup closes under the press

  const bench = await chromium.screen('workbench.html');
  await bench.until(`document.querySelector('.file-ask .zt-btn--main') !== null`);
  expect(await bench.evaluate(`document.querySelector('.law-article')`)).toBeNull();
  await bench.click('.file-ask .zt-btn--main');
  await bench.until(`document.querySelectorAll('.law-article').length === 44`);
  expect(await bench.evaluate<string>(`document.querySelector('.notice-box').innerText`)).toContain(
    'fagongwei@qingyu.example',
  );

  await bench.until(`document.querySelector('.panel .zt-tabs') !== null`);
  await bench.evaluate(`document.querySelector('[data-clause="art_15"] > .law-chip').click()`);
  await bench.until(`document.querySelector('#composer-stance') !== null`);
  expect(await bench.evaluate(`document.querySelector('.composer-cite, .zt-cite').textContent`)).toBe(
    '第十五条',
  );
  await bench.click('#composer-stance [role=radio]:nth-child(1)');
  await bench.click('#composer-reason');
  await bench.type('从附件里读到这一条，场所列得清楚。');
  await bench.click('.composer-foot .zt-btn--main');
  await bench.until(`document.querySelectorAll('.comment').length === 1`);
  await bench.until(`document.querySelector('[data-clause="art_15"] > .law-chip.is-has') !== null`);

  await bench.click('.panel-foot .zt-btn--main');
  const sheet = await chromium.screen('submit.html');
  await sheet.until(`document.querySelector('.submit-foot .zt-btn--main') !== null`);
  await sheet.click('#field-name');
  await sheet.type('林知夏');
  await sheet.click('#field-phone');
  await sheet.type('0173-5550188');
  await sheet.evaluate(`document.querySelector('#field-publishName')?.focus()`);
  await sheet.press('ArrowDown');
  const consents = await sheet.evaluate<number>(
    `document.querySelectorAll('.submit-field--consent label').length`,
  );
  for (let at = 0; at < consents; at++) await sheet.click('.submit-field--consent label');
  await sheet.click('.submit-foot .zt-btn--main');
  await sheet.until(`document.querySelector('.receipt-number') !== null`, 30_000);
  const [row] = await keptSubmissions(sheet);
  expect(row?.state).toBe('accepted');
  const stored = await demo.serving.db
    .select()
    .from(sentComments)
    .where(eq(sentComments.hearingId, demoRecord.id));
  expect(stored.map(({ reason }) => reason)).toContain('从附件里读到这一条，场所列得清楚。');
});

describe('a PDF of 300 pages, its font only named', () => {
  const lines = (page: number) =>
    Array.from({ length: 38 }, (_, at) => {
      const number = (page - 1) * 2 + (at < 19 ? 1 : 2);
      return at % 19 === 0
        ? `第${writeNumber(number)}条　养犬人应当遵守下列规定`
        : `养犬人应当携带犬只登记证件第${page}之${at}次。`;
    });
  const bytes = longPdf(300, lines);

  test('shows how far it is, never holds up the page, and opens', async () => {
    const page = await desk();
    await page.evaluate(() => {
      const gaps = { longest: 0, pages: new Set<string>() };
      Object.assign(window, { gaps });
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        if (document.querySelector('.file-reading')) gaps.longest = Math.max(gaps.longest, now - last);
        const said = document.querySelector('.file-reading .zt-num')?.textContent?.trim();
        if (said) gaps.pages.add(said);
        last = now;
      }, 10);
    });
    await choose(page, 'long.pdf', bytes);
    await page.waitForFunction(() => document.querySelectorAll('.law-article').length === 600, {
      timeout: 60_000,
    });
    const seen = await page.evaluate(() => {
      const { gaps } = window as unknown as { gaps: { longest: number; pages: Set<string> } };
      return { longest: gaps.longest, pages: [...gaps.pages] };
    });
    expect(seen.pages.length).toBeGreaterThan(3);
    expect(seen.pages.at(-1)).toMatch(/300/);
    expect(seen.longest).toBeLessThan(200);
    await page.close();
  });

  test('can be stopped, and leaves nothing running', async () => {
    const page = await desk();
    await choose(page, 'long.pdf', bytes);
    await page.waitForFunction(() => document.querySelector('.file-bar')?.hasAttribute('value'));
    expect(page.workers().length).toBe(1);
    await page.click('.file-reading .zt-btn');
    await page.waitForSelector('.file-quiet');
    await page.waitForFunction(() => document.querySelector('.file-drop') !== null);
    await untilThere('the end of the worker', async () => (page.workers().length === 0 ? true : null));
    await page.close();
  });
});

test.each([
  ['broken.docx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), '坏的'],
  ['picture.pdf', longPdf(3, () => []), '只有图片'],
  ['empty.txt', new Uint8Array(), '空的'],
])('says in a sentence why %s is not opened', async (name, bytes, words) => {
  const page = await desk();
  await choose(page, name, bytes);
  await page.waitForSelector('.state--alert, .state[role=alert]');
  expect(await page.$eval('.state', (state) => (state as HTMLElement).innerText)).toContain(words);
  expect(await page.$('.file-drop')).not.toBeNull();
  await page.close();
});

test('a file with tracked changes keeps both texts, and they can be compared', async () => {
  const page = await desk();
  const body = [
    p(r('清屿市公园管理办法（草案）')),
    p(r('第一条　为了规范公园管理，保护公园环境，制定本办法。')),
    p(
      r('第二条　公园每日六时') +
        deleted('至二十时') +
        inserted('至二十二时') +
        r('免费开放，由管理单位公布。'),
    ),
    p(r('第三条　本办法自公布之日起施行，由市人民政府负责解释。')),
  ];
  await choose(page, 'tracked.docx', docxOf(body.join('')));
  const compare = await page.waitForSelector('.note-acts .zt-btn, .zt-note .zt-btn');
  await compare?.click();
  const bench = await chromium.screen('workbench.html?draft=');
  await bench.until(`document.querySelector('.zt-ins') !== null`);
  const changed = await bench.evaluate<string>(`document.querySelector('.x').innerText`);
  expect(changed).toContain('修订前');
  expect(changed).toContain('二十二');
  await page.close();
});

test('pasted text opens as articles', async () => {
  const page = await desk();
  await page.type(
    '.file-paste textarea',
    '清屿市停车条例\n第一条　为了规范停车秩序，制定本条例。\n第二条　本条例自公布之日起施行。',
  );
  await page.click('.file-paste .zt-btn');
  await page.waitForFunction(() => document.querySelectorAll('.law-article').length === 2);
  await page.close();
});
