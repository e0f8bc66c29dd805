import type { Page } from 'puppeteer-core';
import { untilThere } from '../drive/screen.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Clicks the marker beside the article with this label, by the real mouse: nothing of ours can be reached by script. */
export async function clickMarker(page: Page, label: string): Promise<void> {
  const point = await untilThere(`the marker of ${label}`, () => resting(page, label));
  await page.mouse.click(point.x, point.y);
}

/** Where the marker is once it stays there: a panel that opens moves the page. */
async function resting(page: Page, label: string): Promise<Point | null> {
  const before = await page.evaluate(markerPoint, label);
  await new Promise((resolve) => setTimeout(resolve, 250));
  const after = await page.evaluate(markerPoint, label);
  return before && after && before.x === after.x && before.y === after.y ? after : null;
}

/** Selects words by dragging over them, then presses the last button of the bar that comes: 疑问. */
export async function askAboutWords(page: Page, words: string): Promise<void> {
  await untilThere(`the selection of ${words}`, async () => ((await drag(page, words)) ? true : null));
  const button = await untilThere('the selection bar', () => page.evaluate(barPoint));
  await page.mouse.click(button.x, button.y);
}

/** Selects words, then presses the widget's one button below them. */
export async function pressBesideWords(page: Page, words: string): Promise<void> {
  await untilThere(`the selection of ${words}`, async () => ((await drag(page, words)) ? true : null));
  const button = await untilThere('the button for the words', () => page.evaluate(belowPoint));
  await page.mouse.click(button.x, button.y);
}

/** The markers are one tab stop, the last of the page. */
export async function tabToMarkers(page: Page): Promise<void> {
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press('Tab');
    const there = () =>
      document.activeElement !== document.body &&
      document.activeElement?.parentElement === document.documentElement;
    if (await page.evaluate(there)) return;
  }
  throw new Error('expected a tab stop on the markers');
}

/** False where the page scrolled away under the mouse. */
async function drag(page: Page, words: string): Promise<boolean> {
  const span = await untilThere(words, () => page.evaluate(spanOfWords, words));
  await page.mouse.move(span.from.x, span.from.y);
  await page.mouse.down();
  await page.mouse.move(span.to.x - 2, span.to.y, { steps: 5 });
  await page.mouse.move(span.to.x, span.to.y);
  await page.mouse.up();
  return (await page.evaluate(() => String(getSelection()))) === words;
}

/** Runs in the page. The host is the one child of <html> that is neither head nor body. */
function markerPoint(label: string): Point | null {
  const host = [...document.documentElement.children].find((it) => !/^(HEAD|BODY)$/.test(it.tagName));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node.nodeValue ?? '').indexOf(label);
    if (at < 0 || (node.nodeValue ?? '').slice(0, at).trim() !== '') continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + label.length);
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, height } = range.getBoundingClientRect();
    for (let x = Math.floor(left) - 2; x > Math.max(0, left - 140); x -= 2) {
      const y = top + height / 2;
      if (host && document.elementFromPoint(x, y) === host) return { x: x - 4, y };
    }
  }
  return null;
}

/** Runs in the page. */
function spanOfWords(words: string): { from: Point; to: Point } | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node.nodeValue ?? '').indexOf(words);
    if (at < 0) continue;
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const boxes = [...range.getClientRects()];
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (!first || !last) continue;
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }
  return null;
}

/** Runs in the page: the last button of the bar, which ends where the words end unless the window's side is near. */
function barPoint(): Point | null {
  const host = [...document.documentElement.children].find((it) => !/^(HEAD|BODY)$/.test(it.tagName));
  const selection = getSelection();
  if (!host || !selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const { left, right, top, bottom } = selection.getRangeAt(0).getBoundingClientRect();
  for (const y of [top - 24, bottom + 24])
    for (let x = Math.max(right, 460); x > Math.max(left, right - 60); x -= 4)
      if (document.elementFromPoint(x, y) === host) return { x: x - 16, y };
  return null;
}

/** Runs in the page: a point of the button below the selection, which ends where the words end. */
function belowPoint(): Point | null {
  const host = [...document.documentElement.children].find((it) => !/^(HEAD|BODY)$/.test(it.tagName));
  const selection = getSelection();
  if (!host || !selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const { right, bottom } = selection.getRangeAt(0).getBoundingClientRect();
  const point = { x: right - 30, y: bottom + 34 };
  return document.elementFromPoint(point.x, point.y) === host ? point : null;
}
