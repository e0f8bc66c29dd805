import type { Page } from 'puppeteer-core';
import type { DrivenChromium } from './chromium.ts';
import { untilThere } from './screen.ts';

/** What happened to a page and on the line since it was watched. */
export interface Touched {
  /** One line each: kind, node, nodes added. */
  readonly changes: readonly string[];
  /** Sum of the layout shift scores. */
  readonly shift: number;
  /** Addresses that the page or the extension's background asked for. */
  readonly requests: readonly string[];
}

/** All that the extension may do to a page: hang one element of its own into it. */
export const oneHostOnly: Touched = { changes: ['childList HTML DIV'], shift: 0, requests: [] };

/** Runs in the page. */
function keepTouches(): void {
  const touched = { changes: [] as string[], shift: 0 };
  Object.assign(window, { touched });
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      touched.changes.push(
        `${type} ${target.nodeName} ${[...addedNodes].map(({ nodeName }) => nodeName).join()}`,
      );
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) touched.shift += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift' });
}

/** Runs in the page: its own icons, which the browser fetches whenever it likes. */
function ownIcons(): string[] {
  return [...document.querySelectorAll<HTMLLinkElement>('link[rel~=icon]')].map(({ href }) => href);
}

/** Watches a page's DOM, its layout and the line from now on; asks for what happened. */
export async function watchHost(page: Page, background: readonly string[]): Promise<() => Promise<Touched>> {
  const asked: string[] = [];
  const earlier = background.length;
  await page.evaluate(keepTouches);
  page.on('request', (request) => asked.push(request.url()));
  return async () => {
    const seen = await page.evaluate<[], () => Pick<Touched, 'changes' | 'shift'>>('touched' as never);
    const icons = new Set([...(await page.evaluate(ownIcons)), new URL('/favicon.ico', page.url()).href]);
    const requests = [...asked.filter((address) => !icons.has(address)), ...background.slice(earlier)];
    return { ...seen, requests };
  };
}

/** Addresses that the extension's background asks for, as they come. It stays awake while it is watched. */
export async function requestsOfBackground(chromium: DrivenChromium): Promise<readonly string[]> {
  const asked: string[] = [];
  const worker = await untilThere('the background', async () =>
    chromium.browser.targets().find((one) => one.type() === 'service_worker'),
  );
  const session = await worker.createCDPSession();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
  return asked;
}
