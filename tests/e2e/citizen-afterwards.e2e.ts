import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachments, comments as sentComments } from '../../server/database/schema.ts';
import { compose, giveFile, pressSoon, shows, type Visit, visitDemo } from './citizen/visit.ts';
import { screenOf } from './drive/chromium.ts';
import { type Screen, untilThere } from './drive/screen.ts';
import { keptComments, keptSubmissions } from './road/kept.ts';

const secret = '老街十二号';

describe('after a comment was submitted, in Chromium', () => {
  let visit: Visit;
  let sheet: Screen;
  let file = '';
  beforeAll(async () => {
    visit = await visitDemo();
  });
  afterAll(() => visit.close());

  /** Review and submit; the name is there or is typed. */
  async function submit(name: string | null): Promise<void> {
    await visit.panel.click('.panel-foot .zt-btn--main');
    sheet = await visit.driven.screen('submit.html?revision');
    await sheet.until(`document.querySelector('.submit-foot .zt-btn--main') !== null`);
    if (name !== null) {
      await sheet.click('#field-name');
      await sheet.type(name);
      await sheet.click('#field-phone');
      await sheet.type('0173-5550188');
      await sheet.evaluate(`document.querySelector('#field-publishName')?.focus()`);
      await sheet.press('ArrowDown');
    }
    const boxes = await sheet.evaluate<number>(
      `document.querySelectorAll('.submit-field--consent label').length`,
    );
    for (let at = 0; at < boxes; at += 1) await sheet.click('.submit-field--consent label');
  }

  test('the file arrives with it, and the name stays here only locked', async () => {
    const { panel, panelPage } = visit;
    await compose(visit, '第十五条');
    await panel.click('#composer-stance [role=radio]:nth-child(2)');
    await panel.click('#composer-reason');
    await panel.type('too many places');
    await giveFile(panelPage, visit.file('说明.pdf', '%PDF-1.7\n照片说明'));
    await panel.until(`document.querySelector('.composer-files li') !== null`);
    await panel.click('.composer-foot .zt-btn--main');
    await panel.until(`document.querySelectorAll('.comment').length === 1`);
    await submit('林知夏');
    await shows(sheet, '说明.pdf');
    await pressSoon(sheet, '记在本机');
    await sheet.click('#person-lock');
    await sheet.type(secret);
    await sheet.click('.submit-foot .zt-btn--main');
    await sheet.until(`document.querySelector('.receipt-number') !== null`, 30_000);
    const { db } = visit.route.serving;
    expect(await db.select({ type: attachments.type }).from(attachments)).toEqual([
      { type: 'application/pdf' },
    ]);
    const kept = await sheet.evaluate<string>(`new Promise((resolve) => {
      const opening = indexedDB.open('zhutiao');
      opening.onsuccess = () => {
        const all = [...opening.result.objectStoreNames];
        const reading = opening.result.transaction(all);
        Promise.all(all.map((name) => new Promise((done) => {
          const asking = reading.objectStore(name).getAll();
          asking.onsuccess = () => done(asking.result);
        }))).then((rows) => { opening.result.close(); resolve(JSON.stringify(rows)); });
      };
    })`);
    expect(kept).not.toContain('林知夏');
    expect(kept).toContain('PBKDF2-SHA256');
  });

  test('its state stands beside it; rewritten, it takes the place of the first', async () => {
    const { panel, page } = visit;
    await page.bringToFront();
    await panel.until(`document.querySelector('.comment .zt-state--ok') !== null`);
    await panel.click('.comment-open');
    await shows(panel, '已收到，受理编号');
    await pressSoon(panel, '改写，再提交一份代替它');
    await panel.until(`document.querySelectorAll('.comment').length === 2`);
    await submit(null);
    await sheet.until(`document.querySelector('#person-passphrase') !== null`);
    await sheet.click('#person-passphrase');
    await sheet.type('wrong');
    await pressSoon(sheet, '填入');
    await shows(sheet, '口令不对');
    await sheet.click('#person-passphrase');
    await sheet.press('Control+a');
    await sheet.type(secret);
    await pressSoon(sheet, '填入');
    await sheet.until(`document.querySelector('#field-name').value === '林知夏'`);
    await shows(sheet, '代替原来提交的');
    await sheet.click('.submit-foot .zt-btn--main');
    await sheet.until(`document.querySelector('.receipt-number') !== null`, 30_000);
    const [first, second] = await keptSubmissions(sheet);
    const packets = [first, second].map((row) => JSON.parse(row?.packet ?? '{}').predecessor);
    expect(packets.filter((each) => each !== null)).toHaveLength(1);
  });

  test('it can be withdrawn: the words are gone there and the person’s again here', async () => {
    await pressSoon(sheet, '撤回这次提交');
    await shows(sheet, '收件方会删掉');
    await sheet.evaluate(
      `[...document.querySelectorAll('.receipt-back button')].find((each) => each.textContent.trim() === '撤回').setAttribute('data-sure', '')`,
    );
    await sheet.click('[data-sure]');
    await shows(sheet, '已于');
    expect((await keptComments(sheet)).some((each) => each.replaces && each.state === 'ready')).toBe(true);
    const { serving, hearingId } = visit.route;
    const left = await serving.db.select().from(sentComments).where(eq(sentComments.hearingId, hearingId));
    expect(left).toHaveLength(1);
  });

  test('everything goes into one locked file, is erased, and comes back from it', async () => {
    const optionsPage = await visit.driven.open('options.html');
    const options = screenOf(optionsPage);
    const cdp = await optionsPage.createCDPSession();
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: visit.downloads });
    const before = await keptComments(options);
    await options.until(`document.querySelector('#export-passphrase') !== null`);
    await options.click('#export-passphrase');
    await options.type(secret);
    await pressSoon(options, '导出全部');
    await shows(options, '已导出');
    file = await untilThere('the file', async () =>
      readdirSync(visit.downloads).find((name) => name.endsWith('.json')),
    );
    const path = join(visit.downloads, file);
    expect(readFileSync(path, 'utf8')).not.toContain('too many places');

    await pressSoon(options, '全部清除…');
    await pressSoon(options, '我知道找不回来');
    await shows(options, '已全部清除');
    expect(await keptComments(options)).toEqual([]);
    expect(await keptSubmissions(options)).toEqual([]);
    expect(await options.evaluate(`JSON.stringify({ ...localStorage })`)).toBe('{}');
    expect(await options.evaluate(`chrome.storage.local.get().then((all) => Object.keys(all).length)`)).toBe(
      0,
    );
    expect(await options.evaluate(`chrome.alarms.getAll().then((all) => all.length)`)).toBe(0);

    await giveFile(optionsPage, path);
    await options.until(`document.querySelector('#import-passphrase') !== null`);
    await options.click('#import-passphrase');
    await options.type('wrong');
    await pressSoon(options, '打开并导入');
    await shows(options, '口令不对');
    expect(await keptComments(options)).toEqual([]);
    await options.click('#import-passphrase');
    await options.press('Control+a');
    await options.type(secret);
    await pressSoon(options, '打开并导入');
    await shows(options, '已合在一起');
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    expect((await keptComments(options)).sort(byId)).toEqual(before.sort(byId));
  });

  test('all receipts are found again on one page', async () => {
    const receipts = screenOf(await visit.driven.open('submit.html?receipts'));
    await receipts.until(`document.querySelectorAll('.receipt-open').length === 2`);
    await receipts.click('.receipt-open');
    await receipts.until(`document.querySelector('.receipt-number') !== null`);
  });
});
