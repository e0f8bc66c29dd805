import type { ElementHandle, Page } from 'puppeteer-core';
import type { DrivenChromium } from '../drive/chromium.ts';
import { untilThere } from '../drive/screen.ts';

/** Presses what bears these words, with the real mouse. */
export async function press(
  on: Page,
  words: string,
  selector = 'button, summary, a, [role=tab]',
): Promise<void> {
  await on.bringToFront();
  const found = await untilThere(words, async () => {
    const handle = await on.evaluateHandle(
      (wanted, among) =>
        [...document.querySelectorAll<HTMLElement>(among)].find((one) =>
          `${one.ariaLabel ?? ''} ${one.innerText}`.includes(wanted),
        ) ?? null,
      words,
      selector,
    );
    return handle.asElement();
  });
  await (found as ElementHandle<HTMLElement>).click();
}

export async function shown(on: Page, words: string): Promise<void> {
  await untilThere(`“${words}”`, () =>
    on.evaluate((wanted) => document.body.innerText.includes(wanted) || null, words),
  );
}

/** Whatever the background sends is answered by a broken line, until it is mended. */
export async function brokenLine(chromium: DrivenChromium): Promise<{ mend(): Promise<void> }> {
  const worker = await untilThere('the background', async () =>
    chromium.browser.targets().find((one) => one.type() === 'service_worker'),
  );
  const session = await worker.createCDPSession();
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/submissions*' }] });
  session.on('Fetch.requestPaused', ({ requestId }) => {
    void session.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' });
  });
  return {
    async mend() {
      await session.send('Fetch.disable');
      await session.detach();
    },
  };
}
