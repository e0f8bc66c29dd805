import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../demo/site.ts';
import { type DrivenFirefox, launchFirefox } from './drive/firefox.ts';
import { untilThere } from './drive/screen.ts';
import { official } from './official-page.ts';
import { serveFolder } from './serve.ts';

const extensionDir = new URL('../../.output/firefox-mv3', import.meta.url).pathname;

/** Where the page's own words stand, so that the marker beside them can be pressed. */
function lineOf(page: Page, words: string): Promise<{ left: number; middle: number }> {
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

describe('the panel docked in a page of Firefox', () => {
  let firefox: DrivenFirefox;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    const profileDir = mkdtempSync(join(tmpdir(), 'zhutiao-'));
    site = await serveFolder(profileDir, new Map([['/draft.html', official()]]));
    firefox = await launchFirefox({ extensionDir, profileDir });
    page = await firefox.browser.newPage();
    await page.setViewport({ width: 1300, height: 850 });
    await page.goto(`${site.origin}/draft.html`);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'keypress', 'input', 'beforeinput', 'compositionend'])
        addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key}`), true);
    });
  });
  afterAll(async () => {
    await firefox.close();
    await site.close();
  });

  test('opens beside the text when a marker is pressed, and speaks of its article', async () => {
    await firefox.pressCommand(page, 'Alt+Shift+Z');
    await untilThere('the first marker', () =>
      page.evaluate(() => document.activeElement?.localName === 'div' || null),
    );
    const line = await lineOf(page, '第三条');
    await page.mouse.click(line.left - 60, line.middle);
    const panel = await firefox.panel();
    await panel.until('document.body.innerText.includes("第三条")');
  });

  test('takes words of which the page hears nothing', async () => {
    const panel = await firefox.panel();
    await panel.until('document.querySelector("textarea")');
    await panel.click('textarea:last-of-type');
    await page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
    await panel.type('家里的老年犬怎么办');
    await panel.until(
      '[...document.querySelectorAll("textarea")].some(({ value }) => value.includes("老年犬"))',
    );
    expect(await page.evaluate('heard')).toEqual([]);
  });

  test('shows nothing in a frame that the page made', async () => {
    const address = `${firefox.origin}/panel.html?dock#11111111-1111-4111-8111-111111111111`;
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, address);
    const strange = await firefox.tab('11111111-1111-4111');
    await strange.until('document.readyState === "complete"');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await strange.evaluate('document.body.innerText.trim()')).toBe('');
  });
});
