import { eq } from 'drizzle-orm';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { packetHash } from '../../../lib/hearing/packet.ts';
import { checkReceipt } from '../../../lib/hearing/receipt.ts';
import { comments as sentComments } from '../../../server/database/schema.ts';
import type { Screen } from '../drive/screen.ts';
import { keptComments, keptSubmissions } from './kept.ts';
import { askAboutWords, clickMarker, tabToMarkers } from './pointing.ts';
import type { Route } from './route.ts';
import type { Walker } from './walker.ts';

/** The main job from a page to the next revision, step by step, as a person does it. */
export class Road {
  readonly #walker: Walker;
  readonly #route: Route;
  #page: Page | null = null;

  constructor(walker: Walker, route: Route) {
    this.#walker = walker;
    this.#route = route;
  }

  /** Toolbar, popup, panel; the tab before is closed. */
  async recognise(url: string) {
    await this.#page?.close();
    const page = await this.#walker.visit(url);
    this.#page = page;
    const popup = await this.#walker.pressToolbar(page);
    await popup.until(`document.querySelector('.pp-n') !== null`);
    const counts = await popup.evaluate<string>(`document.querySelector('.pp-n').innerText`);
    // The popup closes under the press.
    await popup.click('.zt-btn--main').catch(() => undefined);
    // The panel comes with the press; it may take the place of an older one.
    await new Promise((resolve) => setTimeout(resolve, 700));
    const panel = await this.#walker.panel();
    await this.#shown(panel, `document.querySelector('.zt-tabs')`);
    return { page, panel, counts };
  }

  async write(): Promise<void> {
    const { mouse, keyboard, quote } = this.#route;
    const { page, panel, counts } = await this.recognise(this.#route.first);
    expect(counts.split(/\s+/)).toContain(String(this.#route.articles));

    await clickMarker(page, mouse.label);
    await this.#composerOf(panel, mouse.label);
    await panel.click('#composer-stance [role=radio]:nth-child(1)');
    await panel.click('#composer-reason');
    await panel.type(mouse.words);
    await panel.click('.composer-foot .zt-btn--main');
    await panel.until(`document.querySelectorAll('.comment').length === 1`);

    await page.bringToFront();
    await tabToMarkers(page);
    for (const digit of keyboard.digits) await page.keyboard.press(digit as '1');
    // Digits wait for a second one before they are taken.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await page.keyboard.press('Enter');
    await this.#composerOf(panel, keyboard.label);
    await panel.press('ArrowDown');
    await panel.press('ArrowDown');
    await panel.press('Tab');
    await panel.type(keyboard.words);
    await panel.press('Control+Enter');
    await panel.until(`document.querySelectorAll('.comment').length === 2`);

    await page.bringToFront();
    await askAboutWords(page, quote.quoted);
    await this.#composerOf(panel, quote.label);
    await panel.click('#composer-reason');
    await panel.type(quote.words);
    await panel.click('.composer-foot .zt-btn--main');
    await panel.until(`document.querySelectorAll('.comment').length === 3`);
  }

  /** After the browser was closed and opened: all three, word for word. */
  async findAgain(): Promise<void> {
    await this.#walker.restart();
    this.#page = null;
    const { panel } = await this.recognise(this.#route.first);
    await panel.until(`document.querySelectorAll('.comment').length === 3`);
    const kept = await keptComments(panel);
    const { mouse, keyboard, quote } = this.#route;
    expect(kept.map(({ reason }) => reason).sort()).toEqual(
      [mouse.words, keyboard.words, quote.words].sort(),
    );
    expect(kept.find(({ reason }) => reason === quote.words)?.targets[0]?.quote?.exact).toBe(quote.quoted);
    expect(kept.every(({ state }) => state === 'ready')).toBe(true);
  }

  /** By focus, not by a place on the screen: what still comes in above it moves it away. */
  async #fill(sheet: Screen, field: string, words: string): Promise<void> {
    await sheet.evaluate(`document.querySelector('${field}')?.focus()`);
    await sheet.type(words);
  }

  async submit(): Promise<void> {
    const { panel } = await this.recognise(this.#route.first);
    await panel.click('.panel-foot .zt-btn--main');
    const sheet = await this.#walker.tab('submit.html');
    await sheet.until(
      `document.querySelector('.submit-foot .zt-btn--main') && document.querySelector('#field-name')`,
    );
    await this.#fill(sheet, '#field-name', '林知夏');
    await this.#fill(sheet, '#field-phone', '0173-5550188');
    await sheet.evaluate(`document.querySelector('#field-publishName')?.focus()`);
    await sheet.press('ArrowDown');
    await this.#agree(sheet);
    await sheet.click('.submit-foot .zt-btn--main');
    await this.#shown(sheet, `document.querySelector('.receipt-number')`, 30_000);
    await this.#receiptHolds(sheet);
    await this.#endpointHolds();
  }

  async carry(): Promise<void> {
    const { panel } = await this.recognise(this.#route.second);
    await panel.until(`document.body.innerText.includes('3')`);
    const { mouse, keyboard, quote } = this.#route;
    const carried = (await keptComments(panel)).filter(({ targets }) => targets[0]?.carried);
    const verdictOf = (words: string) =>
      carried.find(({ reason }) => reason === words)?.targets[0]?.carried?.verdict;
    expect(verdictOf(mouse.words)).toBe(mouse.verdict);
    expect(verdictOf(keyboard.words)).toBe(keyboard.verdict);
    expect(verdictOf(quote.words)).toBe(quote.verdict);
  }

  /** Both revisions side by side, the three comments beside what became of their clauses. */
  async compare(): Promise<void> {
    const panel = await this.#walker.panel();
    await panel.click('.zt-tabs [role=tab]:nth-child(3)');
    await this.#shown(panel, `document.querySelector('.revisions-acts .zt-btn')`);
    await panel.click('.revisions-acts .zt-btn');
    const bench = await this.#walker.tab('workbench.html');
    await this.#shown(bench, `document.querySelectorAll('.x-card').length === 3`);
    const rows = await bench.evaluate<string[]>(
      `[...document.querySelectorAll('.x-card')].map((card) => card.closest('.x-row').id)`,
    );
    expect(new Set(rows).size).toBe(3);
  }

  async #composerOf(panel: Screen, citation: string): Promise<void> {
    await this.#shown(
      panel,
      `document.querySelector('#composer-stance') && document.querySelector('.zt-cite')?.textContent === '${citation}'`,
    );
  }

  /** Waits for something on a screen; says what was there instead. */
  async #shown(screen: Screen, expression: string, ms?: number): Promise<void> {
    try {
      await screen.until(`Boolean(${expression})`, ms);
    } catch (cause) {
      const words = await screen.evaluate<string>('document.body.innerText');
      throw new Error(`${expression} was expected, shown was:\n${words}`, { cause });
    }
  }

  async #agree(sheet: Screen): Promise<void> {
    const boxes = await sheet.evaluate<number>(
      `document.querySelectorAll('.submit-field--consent label').length`,
    );
    for (let at = 1; at <= boxes; at += 1) await sheet.click('.submit-field--consent label');
  }

  async #receiptHolds(sheet: Screen): Promise<void> {
    const [row] = await keptSubmissions(sheet);
    if (!row?.receipt) throw new Error('expected a receipt');
    expect(row.state).toBe('accepted');
    const expected = {
      hearingId: this.#route.hearingId,
      packetHash: packetHash(row.packet),
      keys: row.keys,
      sent: null,
    };
    expect(checkReceipt(row.receipt, expected)).toEqual([]);
    const altered = { ...row.receipt, leafIndex: row.receipt.leafIndex + 1 };
    expect(checkReceipt(altered, expected)).not.toEqual([]);
  }

  async #endpointHolds(): Promise<void> {
    const { mouse, keyboard, quote, serving, hearingId } = this.#route;
    const rows = await serving.db.select().from(sentComments).where(eq(sentComments.hearingId, hearingId));
    expect(rows.map(({ reason }) => reason).sort()).toEqual(
      [mouse.words, keyboard.words, quote.words].sort(),
    );
  }
}
