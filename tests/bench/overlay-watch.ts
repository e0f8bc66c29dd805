import type { Page } from 'puppeteer-core';

/** Milliseconds since 1970 at which the host came into the page and at which its first marker was painted. */
export interface Shown {
  readonly script: number;
  readonly markers: number;
}

/** `shown` resolves when the extension's script in the page has painted a marker. Watched from the script's own world. */
export async function watchForMarkers(
  page: Page,
  extensionId: string,
): Promise<{ readonly shown: Promise<Shown> }> {
  const session = await page.createCDPSession();
  const shown = new Promise<Shown>((resolve, reject) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin !== `chrome-extension://${extensionId}`) return;
      const script = Date.now();
      session
        .send('Runtime.evaluate', {
          contextId: context.id,
          awaitPromise: true,
          returnByValue: true,
          expression: `(${untilPainted})()`,
        })
        .then(({ result }) => resolve({ script, markers: result.value as number }), reject);
    });
  });
  await session.send('Runtime.enable');
  return { shown };
}

/** Runs in the content script's world. */
function untilPainted(): Promise<number> {
  const rootOf = (host: Element) =>
    (
      globalThis as unknown as {
        chrome: { dom: { openOrClosedShadowRoot(of: Element): ShadowRoot | null } };
      }
    ).chrome.dom.openOrClosedShadowRoot(host);
  return new Promise((resolve) => {
    const painted = () =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        port2.postMessage(null);
      });
    const watch = (root: ShadowRoot) => {
      const observer = new MutationObserver(look);
      function look() {
        if (!root.querySelector('.zt-mark')) return;
        observer.disconnect();
        painted();
      }
      observer.observe(root, { childList: true, subtree: true });
      look();
    };
    const find = () => {
      const host = document.documentElement.lastElementChild;
      const root = host && rootOf(host);
      if (root) watch(root);
      return root !== null;
    };
    const observer = new MutationObserver(() => find() && observer.disconnect());
    if (!find()) observer.observe(document.documentElement, { childList: true });
  });
}
