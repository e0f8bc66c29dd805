import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoRecord } from '../../demo/hearing.ts';
import { findChromium } from '../../scripts/browsers.mjs';
import { wordsInZip } from '../server/words-in-zip.ts';
import { type Applicant, applyAll } from './office/applicants.ts';
import { axeFaults } from './office/axe.ts';
import { observers, speakers } from './office/wishes.ts';
import { demoRoute } from './road/demo-route.ts';
import type { Route } from './road/route.ts';

const password = 'qingyu-fagongwei';

/** A hearing in person from the application to the report: by citizens at their devices and staff at a browser. */
describe('the hearing in person, in Chromium', () => {
  let route: Route;
  let browser: Browser;
  let all: Applicant[];
  let own: Page;
  let office: Page;
  beforeAll(async () => {
    route = await demoRoute();
    browser = await puppeteer.launch({
      executablePath: findChromium() ?? 'chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--lang=zh-CN', '--accept-lang=zh-CN'],
    });
    all = await applyAll(route.hearingUrl, [...speakers, ...observers]);
  });
  afterAll(async () => {
    await browser?.close();
    await route?.close();
  });

  const press = (page: Page, words: string) =>
    page.locator(`::-p-xpath(//button[contains(., "${words}")])`).click();
  const shows = (page: Page, words: string) =>
    page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, words);
  const faults = async (page: Page) => {
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    );
    return axeFaults(page);
  };
  const part = (page: Page, name: string) => page.locator(`#tab-${name}`).click();
  const ofKind = (kind: 'speaker' | 'observer') =>
    all.filter(({ wish }) => (wish.view === null) === (kind === 'observer'));
  const statuses = (people: readonly Applicant[]) => Promise.all(people.map(({ status }) => status()));

  test('a citizen applies on the hosted page, after reviewing what is sent', async () => {
    own = await (await browser.createBrowserContext()).newPage();
    await own.setViewport({ width: 390, height: 844 });
    await own.goto(new URL(`/h/${demoRecord.id}`, route.hearingUrl).href, { waitUntil: 'load' });
    await press(own, '听证会报名');
    await own.locator('#meeting-view button:nth-child(2)').click();
    await own.locator('#meeting-points').fill('夏天二十时天还没有黑，请放宽第十七条的时间。');
    await own.locator('#field-name').fill('欧阳小楼');
    await own.locator('#field-phone').fill('13900139000');
    await own.$eval('#field-consent', (box) => (box as HTMLElement).click());
    expect(await faults(own)).toEqual([]);
    await press(own, '核对报名');
    await shows(own, '什么也没有送出');
    await press(own, '提交报名');
    await shows(own, '已报名，等候选定');
    await shows(own, 'QYYQ-H0035');
    expect(await faults(own)).toEqual([]);
  });

  test('staff select by the rule, change it, and everybody is told why', async () => {
    office = await (await browser.createBrowserContext()).newPage();
    await office.setViewport({ width: 1440, height: 900 });
    await office.goto(new URL(`/staff/#/${demoRecord.id}/meeting`, route.hearingUrl).href);
    await office.locator('#login').fill('guanli');
    await office.locator('#password').fill(password);
    await office.keyboard.press('Enter');
    await shows(office, '选定陈述人（10 日前）');
    expect(await faults(office)).toEqual([]);
    await part(office, 'people');
    await press(office, '按规则勾选');
    await shows(office, '名额 12，报名 15，已勾 12');
    await shows(office, '反对 9 人报名，勾了 7 人');
    await shows(office, '支持 3 人报名，勾了 3 人');
    // The last whom the rule takes of their side gives way to the citizen at the browser.
    await office.locator(`input[aria-label="选定 ${all[10]?.number ?? ''}"]`).click();
    await office.locator('input[aria-label="选定 QYYQ-H0035"]').click();
    expect(await faults(office)).toEqual([]);
    await press(office, '确认：选定 12 人');
    await shows(office, '没有改动');
    const told = await statuses(ofKind('speaker'));
    expect(told.filter(({ state }) => state === 'selected')).toHaveLength(11);
    expect(told.filter(({ state }) => state === 'not-selected')).toHaveLength(3);
    for (const { reason } of told) expect(reason).toContain('名额 12 人');
    await press(office, '旁听人');
    await press(office, '按规则勾选');
    await press(office, '确认：选定 20 人');
    await shows(office, '没有改动');
    expect((await statuses(ofKind('observer'))).every(({ state }) => state === 'selected')).toBe(true);
  });

  test('the running order is moved by key and each speaker sees their place', async () => {
    await part(office, 'order');
    await press(office, '各方轮流');
    const first = () => office.$eval('.kit-order small', (each) => each.textContent ?? '');
    const before = await first();
    await office.focus('.kit-order li:nth-child(2) .kit-grip');
    await office.keyboard.press('ArrowUp');
    expect(await first()).not.toBe(before);
    await press(office, '存下顺序并告知');
    await office.waitForFunction(() => !document.body.innerText.includes('还没有存'));
    expect(await faults(office)).toEqual([]);
    const places = (await statuses(ofKind('speaker'))).flatMap(({ order }) => order ?? []);
    await press(own, '现在看看有没有消息');
    await shows(own, '你是第');
    const mine = Number(/你是第 (\d+) 位/.exec(await own.$eval('body', (body) => body.innerText))?.[1]);
    expect([...places, mine].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 12 }, (_, at) => at + 1),
    );
  });

  test('statements are handed in by devices and at the browser, and read with their time', async () => {
    const chosen = [];
    for (const each of ofKind('speaker')) if ((await each.status()).state === 'selected') chosen.push(each);
    for (const each of chosen.slice(0, 10)) await each.handIn(`主持人，各位听证人：${each.wish.points}`);
    await own.locator('textarea[aria-label="书面陈述"]').fill('主持人，各位听证人：请把第十七条的时间放宽。');
    await press(own, '核对后交出');
    await press(own, '交出书面陈述');
    await shows(own, '已交出。');
    await office.reload();
    await part(office, 'statements');
    await shows(office, '读完约');
    expect((await office.$$('.kit-statements details')).length).toBe(11);
    expect(await office.$eval('.kit-statements', (list) => (list as HTMLElement).innerText)).toContain(
      '还没交',
    );
  });

  test('minutes are written by key, put to the clause they name, and checked by who spoke', async () => {
    await part(office, 'notes');
    const field = '#words-new';
    const mine = (await own.$eval('body', (body) => body.innerText)).match(/你是第 (\d+) 位/)?.[1] ?? '';
    const numbers = await office.$$eval('#speaker-new option', (options) =>
      options.map((option) => (option as HTMLOptionElement).value).filter((value) => value !== ''),
    );
    expect(numbers).toHaveLength(12);
    for (const [at, number] of numbers.entries()) {
      const own = number === 'QYYQ-H0035';
      await office.focus(field);
      await office.keyboard.type(own ? '认为第十七条的时间太短。' : `第${at + 1}位发言，谈到第十二条。`);
      await office.waitForSelector('.kit-found');
      await office.keyboard.down('Alt');
      await office.keyboard.press('KeyC');
      await office.keyboard.up('Alt');
      await office.keyboard.down('Control');
      await office.keyboard.press('Enter');
      await office.keyboard.up('Control');
      await office.waitForFunction(
        (count) => document.querySelectorAll('.kit-notes > li').length === count,
        {},
        at + 1,
      );
      await office.keyboard.down('Alt');
      await office.keyboard.press('ArrowDown');
      await office.keyboard.up('Alt');
    }
    expect(await faults(office)).toEqual([]);
    expect(mine).not.toBe('');
    await press(own, '现在看看有没有消息');
    await shows(own, '认为第十七条的时间太短。');
    await press(own, '要更正');
    await own.locator('textarea[id^="should-"]').fill('认为第十七条的时间太短，夏天应当到二十一时。');
    await press(own, '送出更正');
    await shows(own, '你的更正');
    expect(await faults(own)).toEqual([]);
    const [first] = ofKind('speaker');
    const note = (await first?.status())?.notes[0];
    if (note) await first?.check(note.noteId, null);
    await office.reload();
    await part(office, 'notes');
    await shows(office, '本人更正为');
    await shows(office, '核对 2/12 段');
  });

  test('those who were not selected are answered too, and see it', async () => {
    await part(office, 'feedback');
    await press(office, '勾选还没答复的');
    const answer = '你的要点已经一并研究，写进了听证报告。';
    await office.locator('#kit-feedback').fill(answer);
    expect(await faults(office)).toEqual([]);
    await press(office, '答复 3 人');
    await shows(office, '已答复 3 人');
    const told = (await statuses(ofKind('speaker'))).filter(({ state }) => state === 'not-selected');
    expect(told.map(({ feedback }) => feedback)).toEqual([answer, answer, answer]);
  });

  test('the report is exported with every speaker in it', async () => {
    const links = await office.$$eval('.kit-reports a', (found) =>
      found.map((each) => (each as HTMLAnchorElement).href),
    );
    const [open, named] = await office.evaluate(
      (addresses) =>
        Promise.all(
          addresses.map(async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())]),
        ),
      links,
    );
    const words = await wordsInZip(new Response(new Uint8Array(open ?? [])));
    const people = await wordsInZip(new Response(new Uint8Array(named ?? [])));
    const speaking = await Promise.all(
      ofKind('speaker').map(async (each) => ({ ...each, ...(await each.status()) })),
    );
    const selected = speaking.filter(({ state }) => state === 'selected');
    for (const { number, wish } of selected) {
      expect(words).toContain(number);
      expect(words).not.toContain(wish.name);
      expect(people).toContain(wish.name);
    }
    expect(words).toContain('听证陈述人12人，旁听人20人');
    expect(people).toContain('欧阳小楼');
    expect(words).toContain('夏天应当到二十一时');
  });
});
