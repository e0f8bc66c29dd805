import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { escapeHtml } from '../../demo/law-text.ts';
import { findChromium } from '../../scripts/browsers.mjs';
import type { Row } from '../../scripts/table.ts';
import { type DrivenChromium, launchChromium } from '../e2e/drive/chromium.ts';
import { serveFolder } from '../e2e/serve.ts';
import { type LongLaw, longLaws } from './long-laws.ts';
import { traced } from './overlay-trace.ts';
import { watchForMarkers } from './overlay-watch.ts';

const extensionDir = resolve('.output/chrome-mv3');
/** The middle of so many rounds. */
const rounds = 5;

/**
 * Markers on a page with the longest law, in Chromium with the built extension (`npm run build`): from the press on
 * the toolbar button until they are on the screen, with the background awake and asleep, and from our script's
 * beginning in the page; the longest task of the page's thread; frames a second while it scrolls, without and with
 * markers.
 */
export async function bench(): Promise<readonly Row[]> {
  if (!existsSync(extensionDir) || !findChromium())
    return [{ law: 'Chromium or the built extension is missing: nothing was measured' }];
  const folder = mkdtempSync(join(tmpdir(), 'zhutiao-bench-'));
  const laws = longLaws();
  const site = await serveFolder(folder, new Map(laws.map((law, at) => [`/${at}.html`, pageOf(law)])));
  const chromium = await launchChromium({ extensionDir, profileDir: join(folder, 'profile') });
  try {
    const rows: Row[] = [];
    for (const [at, { name }] of laws.entries())
      rows.push(await rowOf(name, `${site.origin}/${at}.html`, chromium));
    return rows;
  } finally {
    await chromium.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function pageOf({ name, text }: LongLaw): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const style =
    'body { margin: 0 auto; max-width: 800px; font: 16px/2 serif } p { margin: 0; text-indent: 2em }';
  const body = lines.map((line) => `<p>${escapeHtml(line.trim())}</p>`).join('\n');
  return `<!doctype html><meta charset="utf-8"><title>${escapeHtml(name)}</title><style>${style}</style><h1>草案</h1>${body}`;
}

async function rowOf(law: string, address: string, chromium: DrivenChromium): Promise<Row> {
  const awake: Opened[] = [];
  const asleep: Opened[] = [];
  for (let round = 0; round < rounds; round += 1) {
    asleep.push(await opened(address, chromium, sleep));
    awake.push(await opened(address, chromium));
  }
  return {
    law,
    'press to screen ms': middle(awake, ({ press }) => press),
    'background asleep ms': middle(asleep, ({ press }) => press),
    'script to screen ms': middle(awake, ({ scriptToScreen }) => scriptToScreen),
    'longest task ms': middle(awake, ({ longest }) => longest),
    'of that worked ms': middle(awake, ({ longestWorked }) => longestWorked),
    'frames/s without': middle(awake, ({ without }) => without),
    'frames/s with': middle(awake, ({ beside }) => beside),
  };
}

type Opened = Awaited<ReturnType<typeof opened>>;

function middle(all: readonly Opened[], of: (one: Opened) => number): number {
  return Math.round(all.map(of).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0);
}

async function opened(address: string, chromium: DrivenChromium, prepare?: typeof sleep) {
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(address);
  await page.bringToFront();
  const without = await framesScrolling(page);
  const { shown } = await watchForMarkers(page, chromium.extensionId);
  let pressed = 0;
  const trace = await traced(page, async () => {
    await prepare?.(chromium);
    // The tracing's own beginning is not to be measured.
    await pause(500);
    pressed = Date.now();
    await chromium.pressToolbar(page);
    await shown;
    // What is still measured in turns belongs to it.
    await pause(1000);
  });
  const press = (await shown) + trace.markToScreen - pressed;
  await page.bringToFront();
  const beside = await framesScrolling(page);
  await page.close();
  return { press, ...trace, without, beside };
}

/** As the browser does after half a minute without work. */
async function sleep({ browser }: DrivenChromium): Promise<void> {
  for (const target of browser.targets())
    if (target.type() === 'service_worker') await (await target.worker())?.close();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** Frames a second over two seconds of scrolling, 60 px a frame. */
function framesScrolling(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const from = performance.now();
    let frames = 0;
    while (performance.now() - from < 2000) {
      await new Promise((next) => requestAnimationFrame(next));
      scrollBy({ top: 60, behavior: 'instant' });
      frames += 1;
    }
    scrollTo({ top: 0, behavior: 'instant' });
    return (frames * 1000) / (performance.now() - from);
  });
}
