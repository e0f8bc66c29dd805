import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import puppeteer, { type Browser, type Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoRecord, draftText } from '../../demo/hearing.ts';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { packetHash } from '../../lib/hearing/packet.ts';
import { checkReceipt } from '../../lib/hearing/receipt.ts';
import { readNumber, writeNumber } from '../../lib/law/numerals.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { findChromium } from '../../scripts/browsers.mjs';
import { comments as sentComments } from '../../server/database/schema.ts';
import { publishRevision } from '../../server/seed.ts';
import { untilThere } from './drive/screen.ts';
import { demoRoute } from './road/demo-route.ts';
import { keptComments, keptSubmissions } from './road/kept.ts';
import { clickMarker, pressBesideWords, tabToMarkers } from './road/pointing.ts';
import type { Route } from './road/route.ts';

/** A frame, as far as what it keeps is asked. */
const screenOf = (frame: Frame) => ({
  evaluate: <T>(expression: string) => frame.evaluate(expression) as Promise<T>,
});

/** The third reading, with the widget in it: no extension anywhere. */
describe('the road by the widget, in Chromium without the extension', () => {
  const profile = mkdtempSync(join(tmpdir(), 'zhutiao-widget-'));
  const quoted = '登记证有效期届满未申请延续的';
  const words = {
    mouse: '合租的家庭也能规范养犬。',
    keyboard: '这一条写得清楚，赞成之外另有担心。',
    quote: '忘了续期就失效，太严了。',
  };
  let route: Route;
  let browser: Browser;
  const launch = () =>
    puppeteer.launch({
      executablePath: findChromium() ?? 'chromium',
      userDataDir: profile,
      args: ['--no-sandbox', '--disable-background-networking', '--lang=zh-CN', '--accept-lang=zh-CN'],
    });
  beforeAll(async () => {
    [route, browser] = await Promise.all([demoRoute(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await route?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  const open = async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(new URL('/three.html', route.first).href, { waitUntil: 'load' });
    const handle = await page.waitForFrame((frame) => frame.url().includes('/widget/frame.html'));
    await handle.waitForSelector('.zt-tabs');
    return { page, frame: handle };
  };

  /** The composer in the frame, on this clause; chosen, written, done. */
  const write = async (frame: Frame, citation: string, words: string) => {
    const cited = () => frame.$eval('.composer .zt-cite', (it) => it.textContent).catch(() => null);
    await untilThere(`the composer of ${citation}`, async () => ((await cited()) === citation ? true : null));
    await frame.click('#composer-stance [role=radio]:nth-child(2)');
    await frame.type('#composer-reason', words);
    await frame.click('.composer-foot .zt-btn--main');
    const list = () => frame.$$eval('.comment', (all) => all.map((it) => it.textContent).join('\n'));
    await untilThere(words, async () => ((await list()).includes(words) ? true : null));
  };

  test('takes comments by a marker, by keyboard alone and on selected words', async () => {
    const { page, frame } = await open();
    await clickMarker(page, '第十二条');
    await write(frame, '第十二条', words.mouse);
    await tabToMarkers(page);
    for (const digit of ['2', '0'] as const) await page.keyboard.press(digit);
    // Digits wait for a further one before they are taken.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await page.keyboard.press('Enter');
    await write(frame, '第二十条', words.keyboard);
    await pressBesideWords(page, quoted);
    await write(frame, '第十五条', words.quote);
    await page.close();
  });

  test('keeps them when the browser is closed, and the page learns nothing', async () => {
    await browser.close();
    browser = await launch();
    const { page, frame } = await open();
    // A frame below the fold draws nothing, so it is asked, not waited for.
    await untilThere('three comments', async () => ((await frame.$$('.comment')).length === 3 ? true : null));
    const seen = await page.evaluate(() => document.documentElement.outerHTML);
    for (const said of Object.values(words)) expect(seen).not.toContain(said);
    await page.close();
  });

  test('submits them from the frame and shows the receipt', async () => {
    const { page, frame } = await open();
    await page.evaluate(() => document.querySelector('zhutiao-comments')?.scrollIntoView());
    await frame.waitForSelector('.panel-foot .zt-btn--main');
    // The frame grows with what it shows, and a press may come while it does.
    await untilThere('the form', async () => {
      await frame.click('.panel-foot .zt-btn--main').catch(() => undefined); // gone once the form is there
      return frame.$('#field-name');
    });
    await frame.type('#field-name', '林知夏');
    await frame.type('#field-phone', '0173-5550188');
    await frame.focus('#field-publishName');
    await page.keyboard.press('ArrowDown');
    for (const consent of await frame.$$('.submit-field--consent label')) await consent.click();
    await frame.click('.submit-foot .zt-btn--main');
    await frame.waitForSelector('.receipt-number', { timeout: 30_000 });
    const { hearingId, serving } = route;
    const rows = await serving.db.select().from(sentComments).where(eq(sentComments.hearingId, hearingId));
    expect(rows.map(({ reason }) => reason).sort()).toEqual(Object.values(words).sort());
    const [row] = await keptSubmissions(screenOf(frame));
    if (!row?.receipt) throw new Error('expected a receipt');
    const expected = { hearingId, packetHash: packetHash(row.packet), keys: row.keys, sent: null };
    expect(checkReceipt(row.receipt, expected)).toEqual([]);
    await page.close();
  });

  test('carries each to the next revision with the right verdict', async () => {
    const text = nextReading(draftText('third-reading.txt'));
    await publishRevision(route.serving.db, route.hearingId, {
      title: demoRecord.draftTitle,
      label: '四次审议稿',
      date: null,
      publishedAt: new Date(),
      text,
      tree: parseLaw(blocksOfText(text)),
    });
    const { page, frame } = await open();
    // The office puts the next reading on the same page.
    await page.evaluate((lines) => {
      const law = document.querySelector('#content');
      law?.replaceChildren(
        ...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })),
      );
    }, text.split('\n'));
    const verdicts = await untilThere('three carried comments', async () => {
      const carried = (await keptComments(screenOf(frame))).filter((it) => it.targets[0]?.carried);
      return carried.length < 3 ? null : carried.map((it) => [it.reason, it.targets[0]?.carried?.verdict]);
    });
    await page.close();
    expect(Object.fromEntries(verdicts)).toEqual({
      [words.mouse]: 'reworded',
      [words.keyboard]: 'renumbered',
      [words.quote]: 'deleted',
    });
  });
});

/** 第十五条 goes, the later articles move up by one, and 第十二条 allows three dogs. */
function nextReading(text: string): string {
  const lines = text.split('\n');
  const labelOf = (line: string) => /^\s*第([一二三四五六七八九十百]+)条/.exec(line)?.[1];
  const starts = lines.flatMap((line, at) => (labelOf(line) ? [at] : []));
  const gone = starts.find((at) => labelOf(lines[at] ?? '') === '十五') ?? 0;
  const next = starts.find((at) => at > gone) ?? gone;
  const kept = [...lines.slice(0, gone), ...lines.slice(next)];
  const renumbered = kept.map((line) => {
    const number = readNumber(labelOf(line) ?? '') ?? 0;
    return number > 15
      ? line.replace(/第[一二三四五六七八九十百]+条/, `第${writeNumber(number - 1)}条`)
      : line;
  });
  return renumbered.join('\n').replace('不得超过两只', '不得超过三只');
}
