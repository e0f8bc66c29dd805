export interface Follower {
  /** Something may have moved; said once for each frame. `sure`: it has, if only by the window or a font. */
  moved(sure: boolean): void;
  /** Something scrolled; said once for each frame. */
  scrolled(): void;
  /** Some scrolling, moving or covering is over, or has gone on for a while. */
  rested(): void;
}

/**
 * Watches what can move text in these documents (the page's and its frames') until `signal` aborts. Nothing is
 * measured here: the follower does so, once in a frame.
 */
export function followLayout(documents: readonly Document[], follower: Follower, signal: AbortSignal): void {
  const frame = oncePerFrame(signal);
  const rest = paced(signal, () => follower.rested());
  const said = (name: string, act: () => void) => () => {
    frame(name, act);
    rest();
  };
  const maybe = said('moved', () => follower.moved(false));
  const surely = said('surely', () => follower.moved(true));
  const scrolled = said('scrolled', () => follower.scrolled());
  const boxes = new ResizeObserver(maybe);
  const nodes = new MutationObserver(maybe);
  for (const document of documents) {
    boxes.observe(document.documentElement);
    if (document.body) boxes.observe(document.body);
    nodes.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['class', 'style', 'hidden', 'open', 'width', 'height', 'dir', 'lang'],
    });
    document.addEventListener('load', maybe, { capture: true, signal });
    document.addEventListener('transitionend', maybe, { capture: true, signal });
    document.fonts?.addEventListener('loadingdone', surely, { signal });
    document.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
  }
  window.addEventListener('resize', surely, { signal });
  signal.addEventListener('abort', () => {
    boxes.disconnect();
    nodes.disconnect();
  });
}

/** Acts once in the next frame, however often it was called for before. */
function oncePerFrame(signal: AbortSignal): (name: string, act: () => void) => void {
  const waiting = new Map<string, () => void>();
  let handle = 0;
  const run = () => {
    const acts = [...waiting.values()];
    waiting.clear();
    for (const act of acts) act();
  };
  signal.addEventListener('abort', () => cancelAnimationFrame(handle));
  return (name, act) => {
    if (signal.aborted) return;
    if (waiting.size === 0) handle = requestAnimationFrame(run);
    waiting.set(name, act);
  };
}

/** Milliseconds between two looks at what is covered. */
const pace = 100;

/** Acts `pace` after the first call, then again if it was called meanwhile. */
function paced(signal: AbortSignal, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    if (signal.aborted) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      act();
    }, pace);
  };
}
