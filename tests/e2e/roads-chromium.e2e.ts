import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../demo/site.ts';
import type { Posting } from '../../lib/hearing/channels/posting.ts';
import { type RegulationsService, startRegulations } from '../roads/regulations-service.ts';
import type { DrivenChromium } from './drive/chromium.ts';
import { launchChromium } from './drive/chromium.ts';
import { type Screen, untilThere } from './drive/screen.ts';
import { keptComments } from './road/kept.ts';
import { clickMarker } from './road/pointing.ts';
import { serveFolder } from './serve.ts';

const profileDir = mkdtempSync(join(tmpdir(), 'zhutiao-profile-'));
const downloads = mkdtempSync(join(tmpdir(), 'zhutiao-downloads-'));
const pictures = process.env.ZHUTIAO_PICTURES;
let driven: DrivenChromium;
let site: Site;
let service: RegulationsService;

beforeAll(async () => {
  const extensionDir = resolve(process.env.ZHUTIAO_OUTPUT ?? '.output', 'chrome-mv3');
  service = await startRegulations();
  site = await serveFolder(new URL('../fixtures/roads', import.meta.url).pathname);
  driven = await launchChromium({ extensionDir, profileDir });
  const session = await driven.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  if (pictures) mkdirSync(pictures, { recursive: true });
});
afterAll(async () => {
  await driven?.close();
  await site?.close();
  await service?.close();
  for (const folder of [profileDir, downloads])
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** One comment on a clause of a page, written in the panel; then the review of it. */
async function reviewOf(
  path: string,
  clause: string,
  words: string,
  comments = 1,
): Promise<{ panel: Screen; sheet: Page }> {
  const before = newestPanel();
  const page = await driven.browser.newPage();
  await page.setViewport({ width: 1200, height: 850 });
  await page.goto(`${site.origin}/${path}`, { waitUntil: 'load' });
  await page.bringToFront();
  await driven.pressToolbar(page);
  const popup = await driven.popup();
  await popup.until(`document.querySelector('.zt-btn--main') !== null`);
  await popup.click('.zt-btn--main').catch(() => undefined);
  const tab = await untilThere('the panel', async () => (newestPanel() > before ? newestPanel() : null));
  const panel = await driven.screen(`panel.html?tab=${tab}`);
  await panel.until(`Boolean(document.querySelector('.zt-tabs'))`);
  await clickMarker(page, clause);
  await panel.until(`Boolean(document.querySelector('#composer-stance'))`);
  await panel.click('#composer-stance [role=radio]:nth-child(2)');
  await panel.click('#composer-reason');
  await panel.type(words);
  await panel.click('.composer-foot .zt-btn--main');
  await panel.until(`document.querySelectorAll('.comment').length === ${comments}`);
  await panel.click('.panel-foot .zt-btn--main');
  await driven.screen('submit.html');
  const target = driven.browser.targets().findLast((each) => each.url().includes('submit.html'));
  const sheet = (await target?.asPage()) ?? expect.fail('no sheet');
  // A tab behind others is not drawn.
  await sheet.bringToFront();
  await sheet.waitForSelector('.road-cards');
  return { panel, sheet };
}

/** Of the panels that are open, the one of the newest tab; 0 where there is none. */
function newestPanel(): number {
  const tabs = driven.browser.targets().map((each) => /panel\.html\?tab=(\d+)/.exec(each.url())?.[1]);
  return Math.max(0, ...tabs.map(Number).filter(Number.isFinite));
}

const words = (sheet: Page) => sheet.evaluate(() => document.body.innerText);
const postings = (sheet: Page) =>
  sheet.evaluate(
    () =>
      new Promise<unknown[]>((done, failed) => {
        const opening = indexedDB.open('zhutiao');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('outbox').objectStore('outbox').getAll();
          asking.onsuccess = () => done(asking.result);
        };
      }),
  ) as Promise<Posting[]>;

async function says(sheet: Page, text: string): Promise<void> {
  const there = untilThere(text, async () => ((await words(sheet)).includes(text) ? true : null));
  await there.catch(async () => expect.fail(`${text} was expected, shown was:\n${await words(sheet)}`));
}

async function picture(sheet: Page, name: string): Promise<void> {
  if (!pictures) return;
  for (const [width, scheme] of [
    [1440, 'light'],
    [390, 'light'],
    [1440, 'dark'],
    [390, 'dark'],
  ] as const) {
    await sheet.setViewport({ width, height: 900 });
    await sheet.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await sheet.screenshot({ path: join(pictures, `${name}-${width}-${scheme}.png`), fullPage: true });
  }
  await sheet.setViewport({ width: 1200, height: 850 });
  await sheet.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
}

describe('a page without endpoint whose notice gives an e-mail', () => {
  test('the comment goes by mail, and is told as sent once the person says so', async () => {
    const reason = '小型犬买不到合适的嘴套，请允许用犬袋、犬笼代替。';
    const { panel, sheet } = await reviewOf('notice.html', '第六条', reason);
    // What would leave for a mail program is taken down here instead.
    await sheet.evaluate(() => {
      document.addEventListener(
        'click',
        (event) => {
          const link = event.target instanceof HTMLAnchorElement ? event.target.href : '';
          if (!link.startsWith('mailto:')) return;
          event.preventDefault();
          document.documentElement.dataset.mail = link;
        },
        true,
      );
    });
    await says(sheet, '公告原句：');
    expect(await sheet.$eval('#road-mailbox', (field) => (field as HTMLInputElement).value)).toBe(
      'fgw@qingyu-rd.example',
    );
    await sheet.type('#road-you-0', '林知夏');
    await sheet.click('#full-text summary');
    await says(sheet, reason);
    await picture(sheet, 'mail');
    await sheet.click('.submit-foot .zt-btn--main');
    await says(sheet, '邮件已备好');
    await picture(sheet, 'mail-ready');

    const mail = await untilThere('the mail', async () => {
      const link = await sheet.evaluate(() => document.documentElement.dataset.mail);
      return link ? new URL(link) : null;
    });
    expect(mail.href.length).toBeLessThan(2000);
    expect(mail.pathname).toBe('fgw@qingyu-rd.example');
    expect(mail.searchParams.get('subject')).toContain('养犬条例意见');
    expect(mail.searchParams.get('body')).toContain(reason.slice(0, 5));
    const paper = await untilThere('the Word file', async () =>
      readdirSync(downloads).find((name) => name.endsWith('.docx')),
    );
    const parts = unzipSync(readFileSync(join(downloads, paper)));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain(reason);
    expect(text).toContain('林知夏');

    expect(await postings(sheet)).toMatchObject([
      { state: 'prepared', road: 'email', to: 'fgw@qingyu-rd.example' },
    ]);
    expect(JSON.stringify(await postings(sheet))).not.toContain('林知夏');
    await panel.until(`document.body.innerText.includes('已备好，等你确认寄出')`);
    await sheet.click('[data-act=confirm]');
    await says(sheet, '已寄出（本人确认）');
    await picture(sheet, 'mail-sent');
    await panel.until(`document.querySelector('.comment').innerText.includes('已寄出（本人确认）')`);
    expect((await keptComments(panel)).map(({ state }) => state)).toEqual(['submitted']);
    await sheet.close();
  });

  test('the letter prints on A4 with its envelope', async () => {
    const { sheet } = await reviewOf('notice.html', '第五条', '已经养着两只老年犬的家庭怎么办？', 2);
    await sheet.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset.printed = 'yes';
      };
    });
    await sheet.click('[data-road=letter]');
    await sheet.waitForSelector('.letter--print');
    await sheet.type('#road-you-0', '林知夏');
    await sheet.type('#road-yourAddress', '清屿市海棠区灯塔巷6号');
    await sheet.type('#road-yourPostcode', '415301');
    await picture(sheet, 'letter');
    const pdf = join(pictures ?? downloads, 'letter.pdf');
    await sheet.pdf({ path: pdf as `${string}.pdf`, preferCSSPageSize: true, printBackground: true });
    expect(existsSync(pdf)).toBe(true);
    const pages = readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBe(2);
    await sheet.click('.submit-foot .zt-btn--main');
    await says(sheet, '信已备好');
    expect(await sheet.evaluate(() => document.documentElement.dataset.printed)).toBe('yes');
    await sheet.click('[data-act=withdraw]');
    await says(sheet, '意见已放回我的意见');
    await sheet.close();
  });
});

describe('a page in the manner of Regulations.gov', () => {
  test('the comment goes out as a valid packet and brings its tracking number', async () => {
    const reason = 'Six to eight is too early for those who work at night.';
    const { panel, sheet } = await reviewOf('proposed-rule.html', '§ 12.3', reason);
    expect(await sheet.$eval('#road-document', (field) => (field as HTMLInputElement).value)).toBe(
      service.document,
    );
    const field = async (id: string, value: string) => {
      await sheet.$eval(`#road-${id}`, (each) => (each as HTMLInputElement).select());
      await sheet.type(`#road-${id}`, value);
    };
    await field('service', service.address);
    await sheet.click('.submit-foot .zt-btn--main');
    await says(sheet, '请填写你的 API 密钥。');
    expect(service.received).toHaveLength(0);
    await field('key', 'SOMEBODY-ELSES');
    await picture(sheet, 'regulations');
    await sheet.click('.submit-foot .zt-btn--main');
    await says(sheet, '对方不认这个密钥');
    await sheet.type('#posted-key', service.key);
    await sheet.click('[data-act=again]');
    await says(sheet, '对方已收到');
    await picture(sheet, 'regulations-sent');
    const [received] = service.received;
    expect(received?.attributes).toMatchObject({
      commentOnDocumentId: service.document,
      submissionType: 'API',
      submitterType: 'ANONYMOUS',
    });
    expect(received?.attributes.comment).toContain(reason);
    expect(received?.attributes.comment).toContain('12.3');
    await says(sheet, received?.number ?? '');
    const row = (await postings(sheet)).find(({ road }) => road === 'regulations');
    expect(row).toMatchObject({
      state: 'accepted',
      pending: null,
      known: { by: 'receiver', number: received?.number },
    });
    expect(JSON.stringify(await postings(sheet))).not.toContain(service.key);
    await panel.until(`document.querySelector('.comment').innerText.includes('对方已收到')`);
  });
});
