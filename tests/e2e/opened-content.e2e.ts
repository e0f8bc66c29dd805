import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../demo/site.ts';
import { type DrivenChromium, launchChromium } from './drive/chromium.ts';
import { type SeenMargin, seenMargin } from './drive/margin.ts';
import { untilThere } from './drive/screen.ts';
import { serveFolder } from './serve.ts';

const extensionDir = new URL('../../.output/chrome-mv3', import.meta.url).pathname;
const pages = new Map<string, string>();
let chromium: DrivenChromium;
let site: Site;
let page: Page;
let margin: SeenMargin;

beforeAll(async () => {
  const profileDir = mkdtempSync(join(tmpdir(), 'zhutiao-'));
  site = await serveFolder(profileDir, pages);
  chromium = await launchChromium({ extensionDir, profileDir });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});
afterEach(() => page.close());

const sheet = (body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>清屿市养犬管理条例（草案）</title></head>
  <body style="margin:0 0 0 120px;width:640px;font:16px/1.9 serif">${body}</body></html>`;

const names = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const article = (n: number) =>
  `<p id="a${n}">第${names[n - 1]}条　养犬人应当遵守第${n}项约定，文明养犬。</p>`;
const articles = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => article(from + at)).join('');

async function opened(html: string): Promise<void> {
  pages.set('/draft.html', sheet(html));
  page = await chromium.browser.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  await page.goto(`${site.origin}/draft.html`, { waitUntil: 'load' });
  await page.bringToFront();
  await chromium.pressToolbar(page);
  margin = await seenMargin(page, chromium.extensionId);
}

/** The numbers of the markers that a person sees. */
async function seen(): Promise<string> {
  const all = await margin.markers();
  const shown = all.filter(({ hidden, width }) => !hidden && width > 0);
  return shown.map(({ name }) => name.split(' ')[0]).join(' ');
}

async function shows(numbers: string): Promise<void> {
  let last = '';
  await untilThere(`markers ${numbers}`, async () => {
    last = await seen();
    return last === numbers ? true : null;
  }).catch((cause) => {
    throw new Error(`expected markers ${numbers}, seen ${last}`, { cause });
  });
}

/** How far the marker's middle is from the middle of its article's first line, CSS pixels. */
async function offLine(selector: string, eId: string): Promise<number> {
  const line = await page.$eval(selector, (it) => {
    const range = document.createRange();
    range.setStart(it.firstChild ?? it, 0);
    range.setEnd(it.firstChild ?? it, 1);
    const { top, bottom } = range.getBoundingClientRect();
    return (top + bottom) / 2;
  });
  return Math.abs((await margin.middleOf(eId)).y - line);
}

test('a text that is folded to a few lines: markers come for what is opened', async () => {
  await opened(`<style>#text{max-height:150px;overflow:hidden}#text.open{max-height:none}</style>
    <div id="text">${articles(1, 8)}</div>
    <button onclick="document.querySelector('#text').classList.add('open');this.remove()">展开全文</button>`);
  await untilThere('fewer markers than articles', async () =>
    (await seen()) !== '' && !(await seen()).includes('8') ? true : null,
  );
  await page.click('button');
  await shows('1 2 3 4 5 6 7 8');
  expect(await offLine('#a8', 'art_8')).toBeLessThan(4);
});

test('a text whose rest is not displayed before 展开全文 is pressed', async () => {
  await opened(`<div>${articles(1, 3)}<div id="rest" style="display:none">${articles(4, 6)}</div></div>
    <a href="#" onclick="document.querySelector('#rest').style.display='';return false">展开全文</a>`);
  await shows('1 2 3');
  await page.click('a');
  await shows('1 2 3 4 5 6');
  expect(await offLine('#a6', 'art_6')).toBeLessThan(4);
});

test('a text that is fetched when 展开全文 is pressed', async () => {
  await opened(`<div id="text">${articles(1, 2)}</div><button onclick="setTimeout(() => {
    document.querySelector('#text').insertAdjacentHTML('beforeend', decodeURIComponent('${encodeURIComponent(articles(3, 5))}'))}, 400)">展开全文</button>`);
  await shows('1 2');
  await page.click('button');
  await shows('1 2 3 4 5');
});

test('a draft in a tab that is not the first one', async () => {
  await opened(`<style>.pane{display:none}.pane.on{display:block}</style>
    <div role="tablist"><button data-for="notice">公告</button><button data-for="draft">草案全文</button></div>
    <div class="pane on" id="notice"><p>现将草案公布，公开征求意见。</p></div><div class="pane" id="draft">${articles(1, 4)}</div>
    <script>for (const tab of document.querySelectorAll('[data-for]')) tab.onclick = () => {
      for (const pane of document.querySelectorAll('.pane')) pane.classList.toggle('on', pane.id === tab.dataset.for) }</script>`);
  await shows('');
  await page.click('[data-for=draft]');
  await shows('1 2 3 4');
  await page.click('[data-for=notice]');
  await shows('');
  await page.click('[data-for=draft]');
  await shows('1 2 3 4');
});

test('parts in details, opened one by one', async () => {
  await opened(`<details open><summary>第一章　总则</summary>${articles(1, 2)}</details>
    <details id="two"><summary>第二章　附则</summary>${articles(3, 4)}</details>`);
  await shows('1 2');
  await page.click('#two summary');
  await shows('1 2 3 4');
});

test('a frame of the same site: its text, what is opened in it, and another page in it', async () => {
  pages.set(
    '/inside.html',
    sheet(
      `${articles(1, 2)}<div id="rest" hidden>${articles(3, 4)}</div><button onclick="document.querySelector('#rest').hidden=false">展开全文</button>`,
    ),
  );
  pages.set('/other.html', sheet(`${articles(1, 6)}`));
  await opened(`<iframe src="inside.html" style="width:800px;height:700px;border:0"></iframe>`);
  await shows('1 2');
  const frame = page.frames()[1];
  await frame?.click('button');
  await shows('1 2 3 4');
  await frame?.evaluate(() => location.assign('other.html'));
  await shows('1 2 3 4 5 6');
});
