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
        'longest task scrolling ms': Math.round(middle(({ scrolling }) => scrolling)),
        'tasks over 50 ms in 600 frames': middle(({ over }) => over),
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
  const longest = ({ from, to }: Stretch) =>
    noted.tasks.filter(({ at }) => at >= from && at < to).reduce((most, { ms }) => Math.max(most, ms), 0);
  const isScrolling = ({ at }: { readonly at: number }) =>
    scrolled.some(({ from, to }) => at >= from && at < to);
  return {
    first: noted.first,
    before: longest({ from: 0, to: noted.first }),
    all: noted.all,
    scrolling: Math.max(...scrolled.map(longest)),
    over: noted.tasks.filter((task) => isScrolling(task) && task.ms > 50).length,
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where in the page it is scrolled, and for how many frames. */
const places = [0, 0.25, 0.5, 0.75];
const frames = 150;

/** As with a wheel turned fast, 120 pixels a frame, from four places of the page; a place comes to rest before. */
async function scrollAll(page: Page): Promise<readonly Stretch[]> {
  await page.waitForSelector('.x-card', { timeout: 120_000 });
  return page.evaluate(
    async (from, count) => {
      const stretches: { from: number; to: number }[] = [];
      for (const place of from) {
        scrollTo(0, place * document.documentElement.scrollHeight);
        await new Promise((done) => setTimeout(done, 1500));
        const start = performance.now();
        for (let frame = 0; frame < count; frame++) {
          scrollBy(0, 120);
          await new Promise((done) => requestAnimationFrame(done));
        }
        stretches.push({ from: start, to: performance.now() });
      }
      return stretches;
    },
    places,
    frames,
  );
}
