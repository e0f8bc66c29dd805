import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { readText } from '../../lib/importer/text.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { findChromium } from '../../scripts/browsers.mjs';
import type { Row } from '../../scripts/table.ts';
import { commentOn, keepSeed, type SeededRevision, seededRevision } from '../e2e/compare/seed.ts';
import { type DrivenChromium, launchChromium } from '../e2e/drive/chromium.ts';
import { inventedLaw, revisedCopy } from './revised-copy.ts';

const extensionDir = resolve('.output/chrome-mv3');
const draftId = 'd1d1d1d1-1111-4111-8111-111111111111';
const comments = 10_000;
/** The middle of so many openings. */
const rounds = 5;

/**
 * The comparison page with the longest law and 10,000 comments, in Chromium with the built extension (`npm run
 * build`): from the opening of the page to the first rows that stand in the window, the longest task until then, and
 * the longest task while one scrolls from the top to the end.
 */
export async function bench(): Promise<readonly Row[]> {
  if (!existsSync(extensionDir) || !findChromium())
    return [{ page: 'Chromium or the built extension is missing: nothing was measured' }];
  const folder = mkdtempSync(join(tmpdir(), 'zhutiao-bench-'));
  const chromium = await launchChromium({ extensionDir, profileDir: join(folder, 'profile') });
  try {
    const old = seededRevision('一次审议稿', longestLaw());
    const fresh = seededRevision('二次审议稿', revisedCopy(old.text));
    await seed(chromium, [old, fresh]);
    const all: Opened[] = [];
    for (let round = 0; round < rounds; round += 1) all.push(await opened(chromium));
    const middle = (of: (one: Opened) => number) =>
      all.map(of).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
    const articles = [...articlesOf(old.tree.provisions)].length;
    return [
      {
        page: `${articles} articles, ${comments} comments`,
        'first rows ms': Math.round(middle(({ first }) => first)),
        'longest task till then ms': Math.round(middle(({ before }) => before)),
        'all rows drawn ms': Math.round(middle(({ all: every }) => every)),
        'longest task while drawn ms': Math.round(middle(({ meanwhile }) => meanwhile)),
        'longest task scrolling ms': Math.round(middle(({ scrolling }) => scrolling)),
        'tasks over 50 ms scrolling': middle(({ over }) => over),
      },
    ];
  } finally {
    await chromium.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function longestLaw(): string {
  const file = join(process.env.ZHUTIAO_CORPUS ?? '', 'zh/laws/jl-生态环境法典.txt');
  return process.env.ZHUTIAO_CORPUS !== undefined && existsSync(file)
    ? readText(readFileSync(file)).text
    : inventedLaw(1242);
}

/** Half of the comments on either draft, so that all rows have some. */
async function seed(chromium: DrivenChromium, revisions: readonly SeededRevision[]): Promise<void> {
  const page = await chromium.open('options.html');
  await page.waitForSelector('h1, h2');
  const said = Array.from({ length: comments }, (_, at) => {
    const revision = revisions[1];
    const articles = revision ? [...articlesOf(revision.tree.provisions)] : [];
    const article = articles[at % articles.length];
    if (!revision || !article) throw new Error('expected articles');
    const id = `c0000000-1111-4111-8111-${String(at).padStart(12, '0')}`;
    const reason = `第 ${at + 1} 件：这一条请再写得明白一些，办理的期限和窗口请一并写明。`;
    return commentOn({ id, draftId, revision, eId: article.eId, stance: 'oppose', reason });
  });
  for (let at = 0; at < said.length; at += 2000)
    await keepSeed(page, {
      draftId,
      title: '法典（草案）',
      revisions: at === 0 ? revisions : [],
      comments: said.slice(at, at + 2000),
    });
  await page.close();
}

interface Opened {
  /** Milliseconds since the page was asked for. */
  readonly first: number;
  readonly before: number;
  readonly all: number;
  readonly meanwhile: number;
  readonly scrolling: number;
  readonly over: number;
}

/** Written into the page before its own scripts: long tasks as they happen, and the moment the first rows are painted. */
function watch(): void {
  const noted = { tasks: [] as { at: number; ms: number }[], first: 0, all: 0 };
  Object.assign(globalThis, { noted });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      noted.tasks.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (noted.first === 0 && document.querySelector('.x-row .zt-law')) noted.first = performance.now();
    if (noted.first > 0 && document.querySelector('.x-shell') === null) noted.all = performance.now();
    if (noted.all === 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

type Noted = {
  readonly tasks: readonly { at: number; ms: number }[];
  readonly first: number;
  readonly all: number;
};

async function opened(chromium: DrivenChromium): Promise<Opened> {
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.evaluateOnNewDocument(watch);
  await page.goto(`chrome-extension://${chromium.extensionId}/workbench.html?draft=${draftId}`);
  await page.bringToFront();
  const scrolled = await scrollAll(page);
  await page.waitForFunction(() => (globalThis as unknown as { noted: Noted }).noted.all > 0, {
    timeout: 120_000,
  });
  const noted = await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
  await page.close();
  const longest = (from: number, to: number) =>
    noted.tasks.filter(({ at }) => at >= from && at < to).reduce((most, { ms }) => Math.max(most, ms), 0);
  const scrolling = noted.tasks.filter(({ at }) => at >= scrolled.from && at < scrolled.to);
  return {
    first: noted.first,
    before: longest(0, noted.first),
    all: noted.all,
    meanwhile: longest(noted.first, Math.max(noted.all, scrolled.from)),
    scrolling: longest(scrolled.from, scrolled.to),
    over: scrolling.filter(({ ms }) => ms > 50).length,
  };
}

/** From the top to the end as with a wheel, a good part of a window each frame, as soon as the first rows and comments stand there. */
async function scrollAll(page: Page): Promise<{ readonly from: number; readonly to: number }> {
  await page.waitForSelector('.x-card', { timeout: 120_000 });
  return page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 1000));
    const from = performance.now();
    let still = 0;
    let last = -1;
    while (still < 10 && performance.now() - from < 60_000) {
      scrollBy(0, 600);
      await new Promise((done) => requestAnimationFrame(done));
      still = scrollY === last ? still + 1 : 0;
      last = scrollY;
    }
    return { from, to: performance.now() };
  });
}
