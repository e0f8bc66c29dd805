import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftText } from '../../demo/hearing.ts';
import { readWord, words } from '../export/read-word.ts';
import { type DrivenChromium, launchChromium } from './drive/chromium.ts';
import { untilThere } from './drive/screen.ts';
import { keepIndex } from './states/gallery.ts';
import { press, shown } from './states/person.ts';
import { Show } from './states/show.ts';
import { draftId, keepRows, seed } from './workbench/seed.ts';

const extensionDir = resolve(process.env.ZHUTIAO_OUTPUT ?? '.output', 'chrome-mv3');

/** The desk of a citizen who prepares: from the library to a statement that is rehearsed, exported and printed. */
describe('the workbench', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhutiao-workbench-'));
  let chromium: DrivenChromium;
  let show: Show;
  let library: Page;
  let statement: Page;
  beforeAll(async () => {
    chromium = await launchChromium({ extensionDir, profileDir: join(folder, 'profile') });
    show = await Show.open(chromium);
    library = await chromium.open('workbench.html');
    await library.setViewport({ width: 1440, height: 900 });
    await shown(library, '还没有打开过草案');
  });
  afterAll(async () => {
    keepIndex();
    await chromium?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const ownPage = async (part: string): Promise<Page> => {
    const target = await untilThere(part, async () =>
      chromium.browser.targets().findLast((one) => one.url().includes(part)),
    );
    const page = await target.asPage();
    await page.setViewport({ width: 1440, height: 900 });
    return page;
  };

  test('an empty library says what to do', async () => {
    await show.state('4-library-empty', library);
  });

  test('drafts, revisions and comments are listed; a file joins its draft', async () => {
    await keepRows(library, seed({ hearing: true }));
    await library.reload();
    await shown(library, '6 条意见');
    const second = join(folder, 'second-reading.txt');
    writeFileSync(second, draftText('second-reading.txt'));
    const [field] = await library.$$('input[type=file]');
    await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(second);
    await shown(library, '已存下');
    await library.waitForFunction(() => document.querySelectorAll('.l-revision').length === 2);
    expect(await library.$$eval('.l-draft', (drafts) => drafts.length)).toBe(1);
    await show.state('4-library', library);
  });

  test('everything is found as one types', async () => {
    await library.bringToFront();
    await library.type('.l-search input', '登记');
    await library.waitForSelector('.l-hit mark');
    const kinds = await library.$$eval('.l-found-kind', (heads) => heads.map((head) => head.textContent));
    expect(kinds.some((kind) => kind?.startsWith('条文'))).toBe(true);
    expect(kinds.some((kind) => kind?.startsWith('我的意见'))).toBe(true);
    await show.state('4-library-search', library);
    await library.$eval('.l-search input', (field) => (field as HTMLInputElement).select());
    await library.keyboard.press('Delete');
  });

  test('a kept text opens beside the panel, at the clause that was found', async () => {
    await library.type('.l-search input', '老年犬');
    await library.waitForSelector('.l-hit mark');
    await library.click('.l-hit');
    const kept = await ownPage('revision=');
    await kept.waitForSelector('.law-article');
    await kept.waitForFunction(() => document.querySelectorAll('.comment').length === 6);
    await kept.close();
    await library.bringToFront();
    await library.$eval('.l-search input', (field) => (field as HTMLInputElement).select());
    await library.keyboard.press('Delete');
  });

  test('a statement under the questions of the hearing, over its time, with ways to keep it', async () => {
    await press(library, '陈述稿', '.l-acts .zt-btn');
    statement = await ownPage('statement=');
    await statement.waitForSelector('.s-q');
    await statement.click('[aria-label="限时多少分钟"]');
    await statement.keyboard.type('3');
    await statement.keyboard.press('Enter');
    await shown(statement, '超出');
    await show.state('4-statement', statement);
    await press(statement, '引文只读条号');
    await statement.waitForFunction(() => !document.querySelector('.s-quote'));
    await press(statement, '读原文', '[role=radio]');
  });

  test('is put in order by the mouse and by keys, and stays so', async () => {
    const order = () =>
      statement.$$eval('.s-order .s-pick .zt-cite', (all) => all.map((each) => each.textContent));
    const before = await order();
    const grip = await statement.$('.s-it[data-part] .s-grip');
    const rows = await statement.$$('.s-it[data-part]');
    const [from, to] = [await grip?.boundingBox(), await rows.at(2)?.boundingBox()];
    if (!from || !to) throw new Error('expected rows to drag');
    await statement.mouse.move(from.x + 8, from.y + from.height / 2);
    await statement.mouse.down();
    await statement.mouse.move(from.x + 8, to.y + to.height * 0.8, { steps: 8 });
    await statement.mouse.up();
    await statement.waitForFunction(
      (first) => document.querySelectorAll('.s-order .s-pick .zt-cite')[1]?.textContent !== first,
      {},
      before[1],
    );
    const dragged = await order();
    expect(dragged).not.toEqual(before);
    expect(dragged.toSorted()).toEqual(before.toSorted());
    await statement.focus('.s-it[data-part] .s-pick');
    await statement.keyboard.down('Alt');
    await statement.keyboard.press('ArrowDown');
    await statement.keyboard.up('Alt');
    await statement.waitForFunction(
      (first) => document.querySelectorAll('.s-order .s-pick .zt-cite')[1]?.textContent !== first,
      {},
      dragged[1],
    );
    const keyed = await order();
    await statement.waitForFunction(() =>
      /已存于本机/.test(document.querySelector('.s-saved')?.textContent ?? ''),
    );
    await statement.reload();
    await statement.waitForSelector('.s-q');
    expect(await order()).toEqual(keyed);
  });

  test('is rehearsed by the keyboard, and takes the speed that was measured', async () => {
    await press(statement, '计时试讲');
    await statement.waitForSelector('.r-stage');
    await statement.keyboard.press('Space');
    await statement.waitForFunction(() => document.querySelector('.r-clock b')?.textContent === '0:02');
    await statement.keyboard.press('ArrowRight');
    await show.state('4-rehearsal', statement);
    await statement.bringToFront();
    await statement.keyboard.press('Space');
    await shown(statement, '继续');
    for (let part = 0; part < 7; part++) await statement.keyboard.press('ArrowRight');
    await statement.waitForSelector('.r-table');
    await show.state('4-rehearsed', statement);
    await press(statement, '返回陈述稿');
    await statement.waitForSelector('.s-order');
  });

  test('goes out as a Word file in which every word is', async () => {
    const session = await statement.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    const said = '讲到这里，我只想再说一句。';
    await statement.focus('[aria-label="结束的陈述文字"]');
    await statement.keyboard.type(said);
    await press(statement, '导出 Word');
    const name = await untilThere('the Word file', async () =>
      readdirSync(folder).find((file) => file.endsWith('.docx')),
    );
    const paper = words(readWord(new Uint8Array(readFileSync(join(folder, name)))).paragraphs);
    const shownWords = await statement.$$eval('textarea.s-words', (all) =>
      all.map((field) => (field as HTMLTextAreaElement).value),
    );
    expect(shownWords.filter((text) => !paper.includes(text))).toEqual([]);
    expect(paper).toContain(said);
    expect(paper).toContain('听证事项：携带犬只出户的时间和行为规范是否可行');
  });

  test('is printed in large type, with the times in the margin and without the screen around it', async () => {
    await statement.emulateMediaType('print');
    const printed = await statement.evaluate(() => {
      const paper = document.querySelector<HTMLElement>('.s-paper');
      const words = paper?.querySelector('p:not(.s-paper-by)');
      return {
        words: paper?.innerText ?? '',
        size: words ? getComputedStyle(words).fontSize : '',
        leading: words ? getComputedStyle(words).lineHeight : '',
        others: [...document.querySelectorAll('.s-head, .s-time, .s-body')].filter((each) =>
          each.checkVisibility(),
        ).length,
      };
    });
    expect(printed).toMatchObject({ size: '20px', leading: '40px', others: 0 });
    expect(printed.words).toContain('0:00');
    expect(printed.words).toContain('讲到这里，我只想再说一句。');
    const pdf = await statement.pdf({ preferCSSPageSize: true });
    expect(new TextDecoder('latin1').decode(pdf.slice(0, 5))).toBe('%PDF-');
    await statement.emulateMediaType('screen');
  });

  test('a draft goes to the bin with its statement, and comes back with it', async () => {
    await library.bringToFront();
    await press(library, '删去这部草案', '.zt-ib');
    await library.waitForSelector('.l-bin');
    await library.click('.l-bin summary');
    await show.state('4-library-bin', library);
    await press(library, '恢复');
    await library.waitForSelector('.l-draft');
    await statement.goto(statement.url());
    await statement.waitForSelector('.s-order');
    expect(statement.url()).toContain(draftId);
  });
});
