import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../demo/site.ts';
import { type DrivenChromium, launchChromium } from './drive/chromium.ts';
import { seenMargin } from './drive/margin.ts';
import { untilThere } from './drive/screen.ts';
import { serveFolder } from './serve.ts';

const extensionDir = new URL('../../.output/chrome-mv3', import.meta.url).pathname;
const downloads = mkdtempSync(join(tmpdir(), 'zhutiao-saved-'));

/** A citation that stands at the head of a line as an article does, and a list that was typed as one. */
const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>清屿市养犬管理条例（草案）</title></head>
<body style="margin:0 0 0 120px;width:640px;font:16px/1.8 serif"><h1>清屿市养犬管理条例（草案）</h1>
<p>第一条　为了规范养犬行为，制定本条例。</p>
<p>第二条　养犬实行登记。登记不收费用。办理登记应当出示证明。</p>
<p>第三条　携带犬只出户，应当遵守下列规定：</p><p>（一）佩戴犬牌；</p><p>（二）牵引犬只；</p><p>（三）清除粪便。</p>
<p>第四条　养犬人应当防止犬只吠叫。</p>
<p>第五条　本条例自公布之日起施行。</p></body></html>`;

let chromium: DrivenChromium;
let site: Site;
/** The page, and the panel as it stands in a tab of its own. */
let page: Page;
let panel: Page;

beforeAll(async () => {
  site = await serveFolder(downloads, new Map([['/draft.html', html]]));
  chromium = await launchChromium({ extensionDir, profileDir: mkdtempSync(join(tmpdir(), 'zhutiao-')) });
  page = await chromium.browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(`${site.origin}/draft.html`);
  await openPanel();
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

/** Presses the toolbar button and shows the panel of that tab where the keyboard of a test reaches it. */
async function openPanel(): Promise<void> {
  await page.bringToFront();
  await chromium.pressToolbar(page);
  const popup = await chromium.popup();
  await popup.until(`document.querySelector('.pp-n') !== null`);
  // The popup closes under the press.
  await popup.click('.zt-btn--main').catch(() => undefined);
  const address = await untilThere('the panel', async () =>
    chromium.browser
      .targets()
      .map((target) => target.url())
      .find((url) => /panel\.html\?tab=\d+/.test(url)),
  );
  panel = await chromium.browser.newPage();
  await panel.setViewport({ width: 390, height: 800 });
  const session = await panel.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  await panel.goto(address);
  await panel.waitForSelector('.zt-tabs');
  await panel.bringToFront();
}

/** Tab until something with these words has the keyboard. */
async function tabTo(words: string): Promise<void> {
  const focused = () => panel.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  for (let presses = 0; presses < 80; presses++) {
    if ((await focused()) === words) return;
    await panel.keyboard.press('Tab');
  }
  throw new Error(`expected to come to ${words} by Tab; last was ${await focused()}`);
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const parts = key.split('+');
    for (const held of parts.slice(0, -1)) await panel.keyboard.down(held as 'Control');
    await panel.keyboard.press(parts.at(-1) as 'Enter');
    for (const held of parts.slice(0, -1)) await panel.keyboard.up(held as 'Control');
  }
}

/** The contents by the keyboard: their tab, then 改正目录, then the first row. */
async function openCorrection(): Promise<void> {
  await tabTo('我的意见');
  await press('ArrowLeft');
  await panel.waitForSelector('.outline-go');
  await tabTo('改正目录');
  await press('Enter');
  await panel.waitForSelector('.correction ul');
  await toRow('第一条');
}

const focusedCite = () =>
  panel.evaluate(() => document.querySelector('.outline-go:focus .zt-cite')?.textContent ?? '');

/** Into the list, which is one tab stop, and along it to the row of this citation. */
async function toRow(citation: string): Promise<void> {
  for (let presses = 0; presses < 80 && (await focusedCite()) === ''; presses++) await press('Tab');
  await press('Home');
  for (let presses = 0; presses < 80; presses++) {
    if ((await focusedCite()) === citation) return;
    await press('ArrowDown');
  }
  throw new Error(`expected a row ${citation} among ${await rows()}`);
}

const rows = () =>
  panel.evaluate(() =>
    [...document.querySelectorAll('.correction-row .zt-cite')].map(({ textContent }) => textContent ?? ''),
  );

/** Waits until the outline has, or has no longer, this row; then says what has the keyboard. */
async function until(citation: string, there: boolean): Promise<string> {
  await untilThere(`${there ? '' : 'no '}${citation}`, async () =>
    (await rows()).includes(citation) === there ? true : null,
  );
  return focusedCite();
}

/** The articles that have markers on the page, by number. */
async function markers(): Promise<string[]> {
  const margin = await seenMargin(page, chromium.extensionId);
  const seen = await margin.markers();
  return seen.map(({ name }) => name.split(' ')[0] ?? '');
}

async function untilMarkers(numbers: readonly string[]): Promise<void> {
  await page.bringToFront();
  await untilThere(`markers ${numbers.join(' ')}`, async () =>
    (await markers()).join(' ') === numbers.join(' ') ? true : null,
  );
  await panel.bringToFront();
}

const all = ['1', '2', '3', '4', '5'];

describe('the outline is corrected by the keyboard alone', () => {
  test('joined and undone; the page follows', async () => {
    await openCorrection();
    await toRow('第四条');
    await press('j');
    expect(await until('第四条', false)).not.toBe('');
    await untilMarkers(['1', '2', '3', '5']);
    await press('Control+z');
    await until('第四条', true);
    await untilMarkers(all);
  });

  test('split at a sentence and undone', async () => {
    await toRow('第二条');
    const before = await rows();
    await press('s');
    await panel.waitForFunction(() => document.activeElement?.closest('.correction-places') !== null);
    await press('Enter');
    await untilThere('one row more', async () => ((await rows()).length > before.length ? true : null));
    expect(await rows()).toContain('第二条第二款');
    await press('Control+z');
    await untilThere('the rows of before', async () =>
      (await rows()).join() === before.join() ? true : null,
    );
  });

  test('raised, lowered and taken out, each undone', async () => {
    const before = await rows();
    for (const [row, key] of [
      ['第三条第（二）项', 'ArrowLeft'],
      ['第三条第（二）项', 'ArrowRight'],
      ['第三条第（二）项', 'Delete'],
      ['第四条', 'Delete'],
    ] as const) {
      await toRow(row);
      await press(key);
      await untilThere(`${row} ${key}: other rows`, async () =>
        (await rows()).join() === before.join() ? null : true,
      );
      expect(await panel.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
      await press('Control+z');
      await untilThere('the rows of before', async () =>
        (await rows()).join() === before.join() ? true : null,
      );
    }
  });

  test('stands after the page and the panel were loaded anew', async () => {
    await toRow('第四条');
    await press('j');
    await until('第四条', false);
    await panel.close();
    await page.reload();
    await openPanel();
    await openCorrection();
    expect(await rows()).not.toContain('第四条');
    await untilMarkers(['1', '2', '3', '5']);
  });

  /** The browser is told to hand the choice over before Enter asks for it. */
  const chosenByEnter = async () => {
    const choosing = panel.waitForFileChooser();
    await panel.evaluate(() => document.hasFocus());
    await press('Enter');
    return choosing;
  };

  test('is given on as a file, taken back, and taken in again', async () => {
    await tabTo('存为文件');
    await press('Enter');
    const file = await untilThere('the file', async () =>
      readdirSync(downloads).find((name) => name.endsWith('.json')),
    );
    const written = JSON.parse(readFileSync(join(downloads, file), 'utf8')) as { corrections: unknown[] };
    expect(written.corrections).toHaveLength(1);

    await panel.evaluate(() => (document.activeElement as HTMLElement).blur());
    await tabTo('恢复自动识别');
    await press('Enter');
    await until('第四条', true);
    await untilMarkers(all);

    await panel.evaluate(() => (document.activeElement as HTMLElement).blur());
    await tabTo('读入文件');
    const chooser = await chosenByEnter();
    await chooser.accept([join(downloads, file)]);
    await until('第四条', false);
    await untilMarkers(['1', '2', '3', '5']);
  });

  test('refuses a file for another text with a sentence, and leaves the outline as it is', async () => {
    const before = await rows();
    await panel.evaluate(() => (document.activeElement as HTMLElement).blur());
    await tabTo('读入文件');
    const chooser = await chosenByEnter();
    await chooser.accept([new URL('../../package.json', import.meta.url).pathname]);
    await panel.waitForFunction(() => document.body.innerText.includes('这个文件里没有目录改正'));
    expect(await rows()).toEqual(before);
  });
});
