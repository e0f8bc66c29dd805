import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../demo/site.ts';
import { type DrivenChromium, launchChromium } from './drive/chromium.ts';
import { type SeenMargin, seenMargin } from './drive/margin.ts';
import { untilThere } from './drive/screen.ts';
import { oneHostOnly, requestsOfBackground, type Touched, watchHost } from './drive/untouched.ts';
import { article, official } from './official-page.ts';
import { serveFolder } from './serve.ts';

const extensionDir = new URL('../../.output/chrome-mv3', import.meta.url).pathname;
const pages = new Map<string, string>();
let chromium: DrivenChromium;
let site: Site;
let page: Page;
let background: readonly string[];
let touched: () => Promise<Touched>;

beforeAll(async () => {
  const profileDir = mkdtempSync(join(tmpdir(), 'zhutiao-'));
  site = await serveFolder(profileDir, pages);
  chromium = await launchChromium({ extensionDir, profileDir });
  background = await requestsOfBackground(chromium);
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});
afterEach(() => page.close());

interface Opening {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/** Shows a page and presses the toolbar button on it. */
async function opened(
  html: string,
  { width = 1280, height = 800, dark = false }: Opening = {},
): Promise<SeenMargin> {
  pages.set('/draft.html', html);
  page = await chromium.browser.newPage();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.goto(`${site.origin}/draft.html`);
  touched = await watchHost(page, background);
  await page.bringToFront();
  await chromium.pressToolbar(page);
  const margin = await seenMargin(page, chromium.extensionId);
  await untilThere('a marker', () =>
    margin.evaluate<true | null>('root.querySelector(".zt-mark") ? true : null'),
  );
  await page.bringToFront();
  return margin;
}

/** Where the page's own words stand: the middle of the first line that holds them. */
function lineOf(words: string): Promise<{ left: number; middle: number }> {
  return page.evaluate((wanted) => {
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, top, bottom } = range.getBoundingClientRect();
      return { left, middle: (top + bottom) / 2 };
    }
    throw new Error(`the page does not say ${wanted}`);
  }, words);
}

const articleMarkers = async (margin: SeenMargin) =>
  (await margin.markers()).filter(({ classes }) => !classes.includes('zt-mark--sub'));

describe('markers in the margin', () => {
  test('stand on the first line of every article, and change nothing of the page but one host', async () => {
    const margin = await opened(official());
    const markers = await articleMarkers(margin);
    expect(markers.map(({ name }) => name).slice(0, 2)).toEqual(['1 第一条', '2 第二条']);
    expect(markers).toHaveLength(24);
    for (const [at, label] of [
      [0, '第一条'],
      [9, '第十条'],
      [23, '第二十四条'],
    ] as const) {
      const line = await lineOf(label);
      const { left, width, top, height } = markers[at] ?? { left: 0, width: 0, top: 0, height: 0 };
      expect(Math.abs(top + height / 2 - line.middle)).toBeLessThan(4);
      expect(left + width).toBeLessThan(line.left);
    }
    expect(await touched()).toEqual(oneHostOnly);
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.outerHTML)).toBe(
      '<div></div>',
    );
  });

  test('keep to their lines when the window narrows, and step down where the gutter is gone', async () => {
    const margin = await opened(official());
    expect((await articleMarkers(margin))[0]?.classes).not.toContain('--tab');
    await page.setViewport({ width: 420, height: 800 });
    const tab = await untilThere('the tab', async () =>
      (await articleMarkers(margin)).find(({ classes }) => classes.includes('--tab')),
    );
    const line = await lineOf('第一条');
    expect(Math.abs(tab.top + tab.height / 2 - line.middle)).toBeLessThan(4);
  });

  test('go along when content that comes late pushes the text down', async () => {
    const margin = await opened(official());
    const before = (await articleMarkers(margin))[2]?.top ?? 0;
    await page.evaluate(() => {
      const banner = document.createElement('div');
      banner.style.height = '137px';
      document.body.prepend(banner);
    });
    await untilThere('the move', async () => {
      const now = (await articleMarkers(margin))[2]?.top ?? 0;
      return Math.abs(now - before - 137) < 1 ? now : null;
    });
  });

  test('appear for articles that a page without reload shows instead', async () => {
    const margin = await opened(official());
    await page.evaluate(
      (html) => {
        const text = document.querySelector('#text');
        if (text) text.innerHTML = html;
      },
      [1, 2, 3].map((n) => article(n, '新的一稿另有规定，从其规定。')).join(''),
    );
    const markers = await untilThere('three markers', async () => {
      const now = await articleMarkers(margin);
      return now.length === 3 ? now : null;
    });
    expect(markers.map(({ name }) => name)).toEqual(['1 第一条', '2 第二条', '3 第三条']);
  });

  test('hide under a fixed header, as their text does', async () => {
    const margin = await opened(
      official({ header: 'position: fixed; top: 0; left: 0; right: 0; height: 60px' }),
    );
    const { middle } = await lineOf('第五条');
    await page.evaluate((y) => scrollTo(0, y), middle - 30);
    const fifth = await untilThere('the fifth to hide', async () => {
      const found = (await articleMarkers(margin)).find(({ eId }) => eId === 'art_5');
      return found?.hidden ? found : null;
    });
    expect(fifth.hidden).toBe(true);
  });

  test('go along inside something that scrolls, and hide where it clips them', async () => {
    const margin = await opened(official({ box: 'height: 500px; overflow: auto' }));
    const scroll = (y: number) =>
      page.evaluate((top) => document.querySelector('#text')?.scrollTo(0, top), y);
    await scroll(260);
    const seen = await untilThere('a marker on its line', async () => {
      const line = await lineOf('第十条');
      const marker = (await articleMarkers(margin)).find(({ eId }) => eId === 'art_10');
      return marker && Math.abs(marker.top + marker.height / 2 - line.middle) < 4 ? marker : null;
    });
    expect(seen.hidden).toBe(false);
    await untilThere('the first to hide', async () => {
      const first = (await articleMarkers(margin)).find(({ eId }) => eId === 'art_1');
      return first?.hidden ? first : null;
    });
  });

  test('follow the ground they lie on, not the system', async () => {
    const theme = 'root.querySelector(".zt-stage").dataset.theme';
    expect(await (await opened(official({ body: 'background: #14171a; color: #ddd' }))).evaluate(theme)).toBe(
      'dark',
    );
    await page.close();
    expect(await (await opened(official({ body: 'background: #fff' }), { dark: true })).evaluate(theme)).toBe(
      'light',
    );
  });

  test('stand only near the view, however long the law', async () => {
    const margin = await opened(official({ articles: 1200 }));
    expect((await articleMarkers(margin)).length).toBeLessThan(120);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    const line = await untilThere('the middle', async () => {
      const seen = (await articleMarkers(margin)).find(({ eId, top }) => eId === 'art_600' && top > -5000);
      return seen ? lineOf('第六百条') : null;
    });
    const marker = (await articleMarkers(margin)).find(({ eId }) => eId === 'art_600');
    expect(Math.abs((marker?.top ?? 0) + (marker?.height ?? 0) / 2 - line.middle)).toBeLessThan(4);
  });

  test('are a rail at the edge for articles in the cells of a table', async () => {
    const words = [
      '养犬应当依法登记。',
      '犬只应当免疫。',
      '禁止遗弃犬只。',
      '违者依法处罚。',
      '本条例自公布之日起施行。',
    ];
    const rows = words.map((it, at) => `<tr><td>${article(at + 1, it)}</td><td>理由${at}</td></tr>`);
    const head = '<tr><th>条文</th><th>说明</th></tr>';
    const margin = await opened(
      `<meta charset="utf-8"><h1>清屿市养犬管理条例（草案）</h1><table border="1">${head}${rows.join('')}</table>`,
    );
    const rail = '[...root.querySelectorAll(".rail .zt-mark")].filter((one) => !one.hidden).length';
    expect(await margin.evaluate(rail)).toBe(5);
  });

  test('are not printed, found or copied', async () => {
    const margin = await opened(official());
    await page.emulateMediaType('print');
    expect((await articleMarkers(margin))[0]?.width).toBe(0);
    await page.emulateMediaType('screen');
    expect(await margin.evaluate('root.textContent.trim()')).not.toMatch(/\d/);
  });
});

describe('the keyboard in the margin', () => {
  test('walks by arrows and digits into 款 and 项, and Enter points', async () => {
    const margin = await opened(official());
    const focused = () => margin.evaluate<string>('root.activeElement?.ariaLabel ?? ""');
    await margin.evaluate('root.querySelector(".zt-mark").focus()');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('2 第二条');
    await page.keyboard.press('1');
    await page.keyboard.press('2');
    expect(await focused()).toBe('12 第十二条');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('一 第十二条第（一）项');
    await page.keyboard.press('Enter');
    const panel = await chromium.panel();
    await panel.until('document.body.innerText.includes("第十二条")');
    expect(await margin.evaluate('root.querySelector(".zt-mark--on").ariaLabel')).toBe('12 第十二条，已选中');
  });

  test('leaves keys that are not ours to the page', async () => {
    const margin = await opened(official());
    await page.evaluate(() => {
      const keys: string[] = [];
      Object.assign(window, { keys });
      document.addEventListener('keydown', ({ key, defaultPrevented }) =>
        keys.push(`${key} ${defaultPrevented}`),
      );
    });
    await margin.evaluate('root.querySelector(".zt-mark").focus()');
    for (const key of ['j', 'Tab'] as const) await page.keyboard.press(key);
    expect(await page.evaluate('keys')).toEqual(['j false', 'Tab false']);
  });
});

describe('selected words', () => {
  const bar =
    '(() => { const bar = root.querySelector(".bar"); return bar.hidden ? null : bar.ariaLabel; })()';

  /** Drags the mouse over some words of the page. */
  async function select(words: string): Promise<void> {
    const from = await lineOf(words);
    await page.mouse.move(from.left + 1, from.middle);
    await page.mouse.down();
    await page.mouse.move(from.left + 16 * words.length, from.middle, { steps: 4 });
    await page.mouse.up();
  }

  test('are offered four stances above them, and go to the panel with the one chosen', async () => {
    const margin = await opened(official());
    await select('防止犬只吠叫');
    await untilThere('the bar', () => margin.evaluate<string | null>(bar));
    expect(await margin.evaluate(bar)).toBe('对所选文字提意见：第一条');
    const press = await margin.evaluate<{ x: number; y: number }>(
      '(() => { const { left, top, width, height } = root.querySelectorAll(".bar button")[1].getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }; })()',
    );
    const line = await lineOf('防止犬只吠叫');
    expect(press.y).toBeLessThan(line.middle);
    await page.mouse.click(press.x, press.y);
    const panel = await chromium.panel();
    await panel.until('document.querySelector("[role=radio][aria-checked=true]")');
    await panel.until('document.body.innerText.includes("防止犬只吠叫")');
    expect(await margin.evaluate(bar)).toBeNull();
  });

  test('of other parts of the page are left alone', async () => {
    const margin = await opened(official());
    await page.mouse.click(60, 45, { count: 3 });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    expect(await margin.evaluate(bar)).toBeNull();
  });
});
