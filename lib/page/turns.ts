/** Work goes on this long before the page's own may go first, in milliseconds: with what follows it, far below 50. */
const slice = 12;

/**
 * Takes steps to their end, in turns with the page: it can scroll and answer meanwhile. The first slice is worked
 * at once. Null when `signal` aborts before the end.
 */
export async function inTurns<T>(steps: Iterator<void, T>, signal: AbortSignal): Promise<T | null> {
  let end = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await othersGoFirst();
    if (signal.aborted) return null;
    end = performance.now() + slice;
  }
}

/** Lets the page's own work go first. A message to oneself is a task of its own; a timer would be held back. */
export function othersGoFirst(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** A page that is not in front paints nothing: nobody waits longer for it, in milliseconds. */
const longestFrame = 100;

/** Resolves behind the next frame. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestFrame);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      void othersGoFirst().then(resolve);
    });
  });
}
