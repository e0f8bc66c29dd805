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
import { tracedTasks } from './overlay-trace.ts';
import { watchForMarkers } from './overlay-watch.ts';

const extensionDir = resolve('.output/chrome-mv3');
/** The middle of so many rounds. */
const rounds = 5;

/**
 * Markers on a page with the longest law, in Chromium with the built extension (`npm run build`): from the press on
 * the toolbar button, which opens the popup first, and from our script's beginning in the page; the longest task of
 * the page's thread; frames a second while it scrolls, without and with markers.
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
  const all: Awaited<ReturnType<typeof opened>>[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await opened(address, chromium));
  const middle = (of: (one: (typeof all)[number]) => number) =>
    Math.round(all.map(of).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0);
  return {
    law,
    'press to markers ms': middle(({ press }) => press),
    'script to markers ms': middle(({ script }) => script),
    'longest task ms': middle(({ longest }) => longest),
    'of that worked ms': middle(({ worked }) => worked),
    'frames/s without': middle(({ without }) => without),
    'frames/s with': middle(({ beside }) => beside),
  };
}

async function opened(address: string, chromium: DrivenChromium) {
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(address);
  await page.bringToFront();
  const without = await framesScrolling(page);
  const { shown } = await watchForMarkers(page, chromium.extensionId);
  const pressed = Date.now();
  const timed = await timedTasks(page, async () => {
    await chromium.pressToolbar(page);
    await shown;
    // What is still measured in turns belongs to it.
    await new Promise((done) => setTimeout(done, 1000));
  });
  const { script, markers } = await shown;
  await page.bringToFront();
  const beside = await framesScrolling(page);
  await page.close();
  return { press: markers - pressed, script: markers - script, ...timed, without, beside };
}

async function timedTasks(page: Page, act: () => Promise<void>) {
  const { longest, longestWorked } = await tracedTasks(page, act);
  return { longest, worked: longestWorked };
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
