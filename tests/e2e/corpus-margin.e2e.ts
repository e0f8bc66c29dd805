import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../demo/site.ts';
import { type DrivenChromium, launchChromium } from './drive/chromium.ts';
import { type SeenMarker, seenMargin } from './drive/margin.ts';
import { oneHostOnly, requestsOfBackground, watchHost } from './drive/untouched.ts';
import { serveFolder } from './serve.ts';

const corpus = process.env.ZHUTIAO_CORPUS;
const folder = corpus ? join(corpus, 'web') : null;
const files = folder ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
const extensionDir = new URL('../../.output/chrome-mv3', import.meta.url).pathname;

/** Runs in the page: markers that stand beside no line with their own number. 之一 may stand in a tag of its own. */
function astray(
  markers: readonly { readonly label: string; readonly middle: number; readonly right: number }[],
) {
  const middles = new Map<string, { middle: number; left: number }[]>();
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    for (const found of (node.nodeValue ?? '')
      .replace(/\s/g, ' ')
      .matchAll(/第 ?[〇零一二三四五六七八九十百千]+ ?条/g)) {
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + 1);
      const { left, top, bottom } = range.getBoundingClientRect();
      const label = found[0].replaceAll(' ', '');
      middles.set(label, [...(middles.get(label) ?? []), { middle: (top + bottom) / 2, left }]);
    }
  }
  const near = ({ label, middle, right }: (typeof markers)[number]) =>
    middles.get(label)?.some((line) => Math.abs(line.middle - middle) < 4 && right <= line.left + 40);
  return markers.filter((marker) => middles.has(marker.label) && !near(marker)).map(({ label }) => label);
}

describe.skipIf(!folder)('markers on the pages of the corpus', () => {
  let chromium: DrivenChromium;
  let site: Site;
  let background: readonly string[];
  beforeAll(async () => {
    const profileDir = mkdtempSync(join(tmpdir(), 'zhutiao-'));
    site = await serveFolder(folder ?? '');
    chromium = await launchChromium({ extensionDir, profileDir });
    background = await requestsOfBackground(chromium);
  });
  afterAll(async () => {
    await chromium.close();
    await site.close();
  });

  test.each(files)('%s: each beside its own line, the page untouched', async (name) => {
    const page = await chromium.browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(`${site.origin}/${encodeURIComponent(name)}`, { waitUntil: 'load' });
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.bringToFront();
    const touched = await watchHost(page, background);
    await chromium.pressToolbar(page);
    const margin = await seenMargin(page, chromium.extensionId);
    const popup = await chromium.popup();
    await popup.until('document.querySelector(".pp-n, .pp-w")');
    // Markers stand only near the view: the page is read through, a few windows at a time.
    for (let top = 0; top < before; top += before / 5) {
      await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      const seen = (await margin.markers()).filter(isLaid).map(asSeen);
      expect(await page.evaluate(astray, seen)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.outerHTML)).toBe(
      '<div></div>',
    );
    expect(await touched()).toEqual(oneHostOnly);
    await page.close();
  });
});

function asSeen({ name, left, top, width, height }: SeenMarker) {
  return { label: name.match(/第.+?条/)?.[0] ?? '', middle: top + height / 2, right: left + width };
}

/** The rail's entries stand at the window's edge, not at their lines. */
function isLaid({ classes, width, left }: SeenMarker): boolean {
  return !classes.includes('--sub') && width > 0 && left >= 0;
}
