import type { CDPSession, Page } from 'puppeteer-core';
import { untilThere } from './screen.ts';

/** A marker as it stands in a page of Chromium, CSS pixels of the viewport. */
export interface SeenMarker {
  readonly eId: string;
  readonly name: string;
  readonly classes: string;
  readonly hidden: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the extension's script has in a page: its closed shadow root, seen from its own isolated world. */
export class SeenMargin {
  readonly #session: CDPSession;
  readonly #context: number;

  constructor(session: CDPSession, context: number) {
    this.#session = session;
    this.#context = context;
  }

  /** Evaluates with `root`, the shadow root. The value must be JSON. */
  async evaluate<T>(expression: string): Promise<T> {
    const found = `[...document.documentElement.children].map((one) => chrome.dom.openOrClosedShadowRoot(one))`;
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      contextId: this.#context,
      expression: `{ const root = ${found}.find((one) => one?.querySelector('.zt-stage')); ${expression} }`,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /** Chips, tabs and rail entries, signs included. */
  markers(): Promise<SeenMarker[]> {
    return this.evaluate(`[...root.querySelectorAll('.zt-mark')].map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      const hidden = one.hidden || getComputedStyle(one).visibility === 'hidden';
      return { eId: one.dataset.eid, name: one.ariaLabel, classes: one.className, hidden, left, top, width, height };
    })`);
  }

  /** The viewport place of one marker's middle. */
  async middleOf(eId: string): Promise<{ x: number; y: number }> {
    const marker = (await this.markers()).find((one) => one.eId === eId);
    if (!marker) throw new Error(`no marker for ${eId}`);
    return { x: marker.left + marker.width / 2, y: marker.top + marker.height / 2 };
  }
}

/** Waits until the extension's script is in the page. */
export async function seenMargin(page: Page, extensionId: string): Promise<SeenMargin> {
  const session = await page.createCDPSession();
  const contexts: { readonly id: number; readonly origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  const own = await untilThere('the overlay', async () =>
    contexts.find(({ origin }) => origin === `chrome-extension://${extensionId}`),
  );
  const margin = new SeenMargin(session, own.id);
  await untilThere('the markers', () =>
    margin.evaluate<true | null>('root?.querySelector(".zt-stage") ? true : null'),
  );
  return margin;
}
