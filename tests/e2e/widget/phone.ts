import type { Frame, Page } from 'puppeteer-core';
import { untilThere } from '../drive/screen.ts';

/** What a script of the embedding page could learn: events of the element, messages to the window and on ports. */
export interface Overheard {
  readonly events: readonly string[];
  readonly window: number;
  readonly ports: readonly unknown[];
}

/** Has the page listen to everything that it can, from before its own scripts. */
export async function overhear(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    if (window.top !== window) return;
    const heard: { events: string[]; window: number; ports: unknown[] } = {
      events: [],
      window: 0,
      ports: [],
    };
    Object.assign(window, { heard });
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (this instanceof Element && this.localName === 'zhutiao-comments') heard.events.push(event.type);
      return dispatch.call(this, event);
    };
    addEventListener('message', () => {
      heard.window += 1;
    });
    const channel = window.MessageChannel;
    window.MessageChannel = class extends channel {
      constructor() {
        super();
        this.port1.addEventListener('message', ({ data }) => heard.ports.push(data));
      }
    };
  });
}

export function overheard(page: Page): Promise<Overheard> {
  return page.evaluate(() => (window as unknown as { heard: Overheard }).heard);
}

/** The frame, once it shows an article. */
export async function readingIn(page: Page): Promise<Frame> {
  const frame = await page.waitForFrame((each) => each.url().includes('/widget/frame.html'));
  await frame.waitForSelector('.reading-passage', { timeout: 20_000 });
  return frame;
}

/** Clicks what is on its way in: until it stands still there is no middle of it. */
async function press(frame: Frame, selector: string): Promise<void> {
  await frame.waitForSelector(selector);
  await untilThere(`a press on ${selector}`, async () => {
    try {
      await frame.click(selector);
      return true;
    } catch {
      return null; // not laid out yet, or just replaced
    }
  });
}

/** Comments on the article on screen: opposes it, for this reason. */
export async function opposeArticle(frame: Frame, reason: string): Promise<void> {
  await press(frame, '.reading-bar .zt-btn--main');
  await frame.waitForSelector('.reading-sheet #composer-stance');
  await press(frame, '#composer-stance [role=radio]:nth-child(2)');
  await frame.type('#composer-reason', reason);
  await press(frame, '.composer-foot .zt-btn--main');
  await frame.waitForSelector('.reading-pen.has');
}

/** From the reading to the receipt, with what the demo's form asks. */
export async function submitAll(frame: Frame): Promise<string> {
  await press(frame, '.reading-top .zt-btn');
  await frame.waitForSelector('.panel-foot .zt-btn--main');
  await press(frame, '.panel-foot .zt-btn--main');
  await fillForm(frame);
  await frame.waitForSelector('.receipt-number', { timeout: 30_000 });
  return frame.$eval('.receipt-number', (it) => it.textContent ?? '');
}

/** Name, telephone, consent; then 提交. */
export async function fillForm(frame: Frame): Promise<void> {
  await untilThere('the form', () => frame.$('#field-name'), 20_000);
  await frame.type('#field-name', '林知夏');
  await frame.type('#field-phone', '0173-5550188');
  await frame.focus('#field-publishName');
  await frame.select(
    '#field-publishName',
    ...(await frame.$$eval('#field-publishName option', (all) => all.slice(1, 2).map((it) => it.value))),
  );
  for (const consent of await frame.$$('.submit-field--consent label')) await consent.click();
  await press(frame, '.submit-foot .zt-btn--main');
}
