import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageReader } from './live-reader.ts';
import { launchChromium, readerCode } from './live-recognition.ts';

/** Inside the page. */
declare const pageReader: PageReader;
declare const told: string[];

let browser: Browser;
let code: string;
beforeAll(async () => {
  [browser, code] = await Promise.all([launchChromium(), readerCode()]);
});
afterAll(() => browser.close());

async function open(body: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent(
    `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`,
  );
  await page.addScriptTag({ content: code });
  return page;
}

/** What the ranges for some words of the page cover. */
function shownFor(page: Page, words: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const { source, map } = pageReader.read();
    const start = source.text.indexOf(wanted);
    return map.rangesOf(start, start + wanted.length).map(String);
  }, words);
}

/** The words that a selection from one element's inside to another's stands for. */
function selected(page: Page, from: [string, number], to: [string, number]): Promise<string | null> {
  return page.evaluate(
    ([[startAt, startOffset], [endAt, endOffset]]) => {
      const { source, map } = pageReader.read();
      const range = document.createRange();
      const start = document.querySelector(startAt);
      const end = document.querySelector(endAt);
      if (!start || !end) throw new Error('expected both elements in the page');
      range.setStart(start.firstChild?.nodeType === 3 ? start.firstChild : start, startOffset);
      range.setEnd(end.firstChild?.nodeType === 3 && endOffset > 0 ? end.firstChild : end, endOffset);
      const found = map.selectionOf(range);
      return found && source.text.slice(found.start, found.end);
    },
    [from, to] as const,
  );
}

describe('ranges', () => {
  test('leave out struck words, pinyin, footnote marks and hidden words', async () => {
    const page = await open(
      '<p>第三条　<del>应当</del><ins>必须</ins>在<ruby>海棠<rt>hǎitáng</rt></ruby>路<sup>[1]</sup>停放<span hidden>藏</span>车辆。</p>',
    );
    expect(await shownFor(page, '必须在海棠路停放车辆。')).toEqual(['必须在海棠', '路', '停放', '车辆。']);
  });

  test('lead into a frame of the same site', async () => {
    const page = await open('<p>公告</p><iframe srcdoc="<p>第一条　为了停放。</p>"></iframe>');
    await page.frames()[1]?.waitForSelector('p');
    expect(await shownFor(page, '第一条　为了停放。')).toEqual(['第一条　为了停放。']);
  });

  test('lead into an open shadow root, in the order that is drawn', async () => {
    const page = await open('<div id="host"><p slot="text">第一条　停放。</p></div>');
    await page.evaluate(() => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<h2>草案</h2><slot name="text"></slot><p>附则</p>';
    });
    expect(await page.evaluate(() => pageReader.read().source.text)).toBe('草案\n第一条　停放。\n附则');
    expect(await shownFor(page, '停放。')).toEqual(['停放。']);
  });

  test('skip a number that the list draws', async () => {
    const page = await open(
      '<ol style="list-style-type:cjk-ideographic"><li>清扫；</li><li>登记。</li></ol>',
    );
    expect(await shownFor(page, '二、登记。')).toEqual(['登记。']);
  });
});

describe('a selection', () => {
  test('stands for the words between its ends', async () => {
    const page = await open('<p id="a">第一条　停放车辆。</p><p id="b">收费另定。</p>');
    expect(await selected(page, ['#a', 4], ['#b', 2])).toBe('停放车辆。\n收费');
  });

  test('that ends before the next paragraph (a triple click) stops with its own', async () => {
    const page = await open('<p id="a">第一条　停放车辆。</p><p id="b">收费另定。</p>');
    expect(await selected(page, ['#a', 0], ['#b', 0])).toBe('第一条　停放车辆。');
  });

  test('of nothing that was read is none', async () => {
    const page = await open('<p>第一条</p><p id="a" hidden>藏着的话</p><p>第二条</p>');
    expect(await selected(page, ['#a', 0], ['#a', 2])).toBeNull();
  });
});

test('reading leaves the page as it was', async () => {
  const page = await open(
    '<details><summary>全文</summary><p>第一条　停放。</p></details><input value="甲">',
  );
  const changes = await page.evaluate(() => {
    const observer = new MutationObserver(() => {});
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const { source, map } = pageReader.read();
    map.rangesOf(0, source.text.length);
    return observer.takeRecords().length;
  });
  expect(changes).toBe(0);
});

describe('watching', () => {
  /** What the watcher has told, as soon as it has told anything. */
  async function firstTold(page: Page): Promise<string[]> {
    await page.waitForFunction(() => told.length > 0);
    return page.evaluate(() => told);
  }

  async function watched(body: string): Promise<Page> {
    const page = await open(body);
    await page.evaluate(() => {
      const tellings: string[] = [];
      const tell = ({ source }: { source: { text: string } }) => tellings.push(source.text);
      const { signal } = new AbortController();
      pageReader.watch(document, tell, { signal, known: pageReader.read().source.text });
      Object.assign(window, { told: tellings });
    });
    return page;
  }

  test('tells once of words that come late', async () => {
    const page = await watched('<div id="a">正在加载</div>');
    await page.evaluate(() => {
      const box = document.querySelector('#a');
      for (const words of ['第一条', '第一条　停放。']) if (box) box.textContent = words;
    });
    expect(await firstTold(page)).toEqual(['第一条　停放。']);
  });

  test('tells of a tab that is opened', async () => {
    const page = await watched('<div id="a" style="display:none"><p>第一条　停放。</p></div>');
    await page.evaluate(() => document.querySelector('#a')?.removeAttribute('style'));
    expect(await firstTold(page)).toEqual(['第一条　停放。']);
  });

  test('tells of words that change inside a frame', async () => {
    const page = await open('<iframe srcdoc="<p>第一条</p>"></iframe>');
    await page.frames()[1]?.waitForSelector('p');
    await page.evaluate(() => {
      const tellings: string[] = [];
      const tell = ({ source }: { source: { text: string } }) => tellings.push(source.text);
      pageReader.watch(document, tell, { signal: new AbortController().signal, known: '第一条' });
      Object.assign(window, { told: tellings });
      const inside = document.querySelector('iframe')?.contentDocument?.querySelector('p');
      if (inside) inside.textContent = '第二条';
    });
    expect(await firstTold(page)).toEqual(['第二条']);
  });

  test('keeps silent about what shows no other words', async () => {
    const page = await watched('<p id="a">第一条</p>');
    await page.evaluate(async () => {
      document.querySelector('#a')?.setAttribute('style', 'color:red');
      document.body.append('第二条');
    });
    expect(await firstTold(page)).toEqual(['第一条\n第二条']);
  });

  test('ends when it is told to', async () => {
    const page = await watched('<p>第一条</p>');
    const late = await page.evaluate(() => {
      const ended = new AbortController();
      const late: string[] = [];
      const known = pageReader.read().source.text;
      pageReader.watch(document, ({ source }) => late.push(source.text), { signal: ended.signal, known });
      document.body.append('第二条');
      ended.abort();
      return new Promise<string[]>((resolve) => {
        pageReader.watch(document, () => resolve(late), { signal: new AbortController().signal, known });
        document.body.append('第三条');
      });
    });
    expect(late).toEqual([]);
  });
});

test('a code of 1,242 articles is read within a second', async () => {
  const articles = Array.from({ length: 1242 }, (_, at) => {
    const items = at % 3 === 0 ? '<p>（一）按照规定停放；</p><p>（二）及时<span>清理</span>。</p>' : '';
    return `<p><b>第${at + 1}条</b>　<span>任何单位和个人</span>应当按照规定停放车辆，不得占用通道。</p>${items}<p>具体办法另行规定。</p>`;
  });
  const page = await open(articles.join('\n'));
  const times = await page.evaluate(() =>
    Array.from({ length: 5 }, () => {
      const before = performance.now();
      pageReader.read();
      return performance.now() - before;
    }),
  );
  expect(times.toSorted((a, b) => a - b)[2]).toBeLessThan(1000);
});
