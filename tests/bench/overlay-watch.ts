import type { Page } from 'puppeteer-core';

/** Put into the trace as the first frame with markers is begun. */
export const markersMark = 'zhutiao-markers';

/**
 * `shown` resolves when the extension's script in the page has markers in a frame: at which time, milliseconds since
 * 1970, the mark was put into the trace. Watched from the script's own world.
 */
export async function watchForMarkers(
  page: Page,
  extensionId: string,
): Promise<{ readonly shown: Promise<number> }> {
  const session = await page.createCDPSession();
  const shown = new Promise<number>((resolve, reject) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin !== `chrome-extension://${extensionId}`) return;
      session
        .send('Runtime.evaluate', {
          contextId: context.id,
          awaitPromise: true,
          returnByValue: true,
          expression: `(${untilFramed})(${JSON.stringify(markersMark)})`,
        })
        .then(({ result }) => resolve(result.value as number), reject);
    });
  });
  await session.send('Runtime.enable');
  return { shown };
}

/** Runs in the content script's world. */
function untilFramed(name: string): Promise<number> {
  const rootOf = (host: Element) =>
    (
      globalThis as unknown as {
        chrome: { dom: { openOrClosedShadowRoot(of: Element): ShadowRoot | null } };
      }
    ).chrome.dom.openOrClosedShadowRoot(host);
  return new Promise((resolve) => {
    const framed = () =>
      requestAnimationFrame(() => resolve(performance.timeOrigin + performance.mark(name).startTime));
    const watch = (root: ShadowRoot) => {
      const observer = new MutationObserver(look);
      function look() {
        if (!root.querySelector('.zt-mark')) return;
        observer.disconnect();
        framed();
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
