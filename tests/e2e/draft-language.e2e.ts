import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../demo/site.ts';
import { type DrivenChromium, launchChromium } from './drive/chromium.ts';
import { seenMargin } from './drive/margin.ts';
import { untilThere } from './drive/screen.ts';
import { serveFolder } from './serve.ts';

const extensionDir = new URL('../../.output/chrome-mv3', import.meta.url).pathname;
const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Hundeverordnung</title></head>
<body style="margin:0 0 0 120px;width:640px"><h1>Hundeverordnung der Stadt Klarinsel</h1>
<h3>§ 1 Zweck</h3><p>(1) Diese Verordnung regelt die Haltung von Hunden in der Stadt.</p>
<p>(2) Sie gilt nicht für die Hunde der Polizei.</p>
<h3>§ 2 Leine</h3><p>(1) Hunde sind an der Leine zu führen.</p><p>(2) § 1 Abs. 2 gilt entsprechend.</p></body></html>`;

let chromium: DrivenChromium;
let site: Site;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhutiao-page-'));
  site = await serveFolder(folder, new Map([['/draft.html', html]]));
  chromium = await launchChromium({ extensionDir, profileDir: mkdtempSync(join(tmpdir(), 'zhutiao-')) });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

test('a German page is read as German, and as another language where the person says so', async () => {
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(`${site.origin}/draft.html`);
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
  const panel = await chromium.browser.newPage();
  await panel.setViewport({ width: 390, height: 800 });
  await panel.goto(address);
  await panel.bringToFront();
  const press = (words: string) =>
    untilThere(words, () =>
      panel.evaluate((wanted) => {
        const found = [...document.querySelectorAll<HTMLElement>('button,[role="tab"]')].find((each) =>
          each.textContent?.includes(wanted),
        );
        found?.click();
        return found ? true : null;
      }, words),
    );
  const cited = () =>
    panel.evaluate(() =>
      [...document.querySelectorAll('.correction-row .zt-cite')].map(({ textContent }) => textContent),
    );
  await press('目录');
  await press('改正目录');
  const chooser = await panel.waitForSelector('.correction-language select');
  expect(await chooser?.evaluate((select) => (select as HTMLSelectElement).value)).toBe('de');
  expect(await cited()).toContain('§ 2 Abs. 1');

  await panel.select('.correction-language select', 'et');
  await untilThere('Estonian citations', async () => (await cited()).includes('§ 2 lõige 1') || null);
  await page.bringToFront();
  const markers = async () => (await (await seenMargin(page, chromium.extensionId)).markers()).length;
  await untilThere('both markers on the page', async () => (await markers()) === 2 || null);
});
