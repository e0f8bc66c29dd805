import { randomUUID } from 'node:crypto';
import puppeteer, { type Page } from 'puppeteer-core';
import type { Letter } from '../../lib/hearing/staff/letters.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { makePaper } from '../../lib/usecase/make-paper.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import { findChromium } from '../../scripts/browsers.mjs';
import type { Row } from '../../scripts/table.ts';
import { revisions } from '../../server/database/schema.ts';
import { fileLetters } from '../../server/staff/filing.ts';
import { demoRoute } from '../e2e/road/demo-route.ts';
import type { Route } from '../e2e/road/route.ts';

/** Comments on the hearing, and so many of them on one article. */
const comments = 10_000;
const onOne = 2_000;
const together = 50;

/** The desk with ten thousand comments, in a real browser: `npm run bench -- desk` (after `npm run build`). */
export async function bench(): Promise<Row[]> {
  const route = await demoRoute();
  const browser = await puppeteer.launch({
    executablePath: findChromium() ?? 'chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--lang=zh-CN', '--accept-lang=zh-CN'],
  });
  try {
    await fill(route);
    const page = await browser.newPage();
    return [...(await atTheDesk(page, route)), ...(await papers(page, route))];
  } finally {
    await browser.close();
    await route.close();
  }
}

/** Filed as post is: with a number, a leaf and a place in every count each. */
async function fill({ serving: { db }, hearingId }: Route): Promise<void> {
  const all = await db.select().from(revisions);
  const last = all.toSorted((a, b) => a.ordinal - b.ordinal).at(-1);
  if (last === undefined) throw new Error('expected a revision');
  const law = { text: last.body, tree: last.tree };
  const articles = Array.from(articlesOf(last.tree.provisions), ({ eId }) => eId);
  const stances = ['amend', 'oppose', 'support', 'ask'] as const;
  const letterOf = (at: number): Letter => {
    const target = targetAt(law, (at < onOne ? articles[15] : articles[at % articles.length]) ?? '');
    if (target === null) throw new Error('expected an article');
    const { clauseText: _, ...wire } = target;
    const reason = `第${at + 1}号来信：请写明由哪个部门负责，免得互相推诿。`.padEnd(100, '望潮区柳荫街道');
    const stance = stances[at % stances.length] ?? 'amend';
    return {
      key: randomUUID(),
      filed: { way: 'letter', receivedOn: `2026-04-${String((at % 28) + 1).padStart(2, '0')}` },
      person: { name: `来信人${at + 1}` },
      comments: [{ targets: [wire], stance, proposed: null, reason }],
    };
  };
  for (let from = 0; from < comments; from += together) {
    const letters = Array.from({ length: together }, (_, at) => letterOf(from + at));
    const filing = { revisionId: last.revisionId, letters };
    await db.transaction((tx) => fileLetters(tx, hearingId, { filing, now: new Date() }));
  }
}

async function atTheDesk(page: Page, route: Route): Promise<Row[]> {
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(new URL('/staff/', route.hearingUrl).href, { waitUntil: 'load' });
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
  });
  await page.locator('#login').fill('banli');
  await page.locator('#password').fill('qingyu-fagongwei');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.staff-hearing');
  const rows: Row[] = [];
  const measure = async (what: string, act: () => Promise<unknown>) => {
    await page.evaluate(() => {
      (globalThis as unknown as { tasks: number[] }).tasks.length = 0;
    });
    const began = performance.now();
    await act();
    const ms = performance.now() - began;
    // The observer tells of a task once it is over.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    const longest = await page.evaluate(() =>
      Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks),
    );
    rows.push({ what, ms: ms.toFixed(0), 'longest task ms': longest < 50 ? '< 50' : longest.toFixed(0) });
  };
  await measure('desk opened, clauses with their numbers', async () => {
    await page.locator('.staff-hearing').click();
    await page.waitForSelector('.staff-clause .zt-bar');
  });
  await page.waitForSelector('.staff-table tbody tr');
  await measure(`article with ${onOne} comments opened`, async () => {
    await page.evaluate(() => {
      const wanted = [...document.querySelectorAll('.staff-clause')].find(
        (row) => row.querySelector('b')?.textContent === '16',
      );
      if (wanted instanceof HTMLElement) wanted.click();
    });
    await page.waitForFunction(() => document.querySelector('h2')?.textContent === '第十六条');
    await page.waitForSelector('.staff-group .staff-table tbody tr');
  });
  await measure('fifty more comments shown', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('.staff-table + .zt-btn')?.click());
    await page.waitForFunction(() => document.querySelectorAll('.staff-table tbody tr').length >= 100);
  });
  await measure('scrolled through a hundred comments', () =>
    page.evaluate(async () => {
      const middle = document.querySelector('.staff-mid');
      for (let at = 0; at < 60; at++) {
        middle?.scrollBy(0, 120);
        await new Promise(requestAnimationFrame);
      }
    }),
  );
  await page.focus('.find-words');
  await measure(
    'word found in all comments, from the last key (120 of it waits for the next key)',
    async () => {
      await page.keyboard.type('第7777号');
      await page.waitForFunction(() => document.querySelector('.find-total')?.textContent === '找到 1 件');
    },
  );
  return rows;
}

/** The table of all comments, as the menu has it made. */
async function papers(page: Page, { hearingId, hearingUrl }: Route): Promise<Row[]> {
  const cookies = await page.browserContext().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const rows: Row[] = [];
  for (const [name, paper] of [
    ['意见汇总表 Word', 'opinions'],
    ['意见汇总表 Excel', 'opinions-sheet'],
  ] as const) {
    let told = 0;
    const began = performance.now();
    const answer = await makePaper(
      (address, init) => fetch(address, { ...init, headers: { ...Object(init?.headers), cookie } }),
      new URL(`/staff/api/hearings/${hearingId}/papers/${paper}`, hearingUrl).href,
      { signal: new AbortController().signal, onProgress: () => told++ },
    );
    if (answer.kind !== 'made') throw new Error(`expected a paper: ${JSON.stringify(answer)}`);
    const ms = performance.now() - began;
    rows.push({
      what: `${name}, ${comments} rows, told of ${told} times`,
      ms: ms.toFixed(0),
      'longest task ms': '',
    });
  }
  return rows;
}
