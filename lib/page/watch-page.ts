import { documentIn, isElement, isFrame } from './dom-node.ts';
import { type PageText, type ReadOptions, readInSteps, readPage } from './read-page.ts';
import { inTurns } from './turns.ts';

/** The page is read again when it has been quiet this long, in milliseconds. */
const quiet = 250;
/** A page that never rests is read all the same after this long. */
const longestWait = 2000;
/** Reading takes at most this share of the time. */
const share = 1 / 20;

/** What makes words appear or vanish without changing the tree. */
const showing = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'src'];

/** Read in turns, a page that changes meanwhile comes out torn; after so many times it is read in one go. */
const mostTorn = 2;

export interface Watch {
  /** Reads and tells again, also where the words are the same. */
  again(): void;
}

/**
 * Tells when the text of a page changes: content that comes late, a tab that is opened, words that are edited.
 * `onChange` gets the new reading. Ends, and leaves nothing behind, when `signal` aborts.
 *
 * @param options `known` is the text that was read before; null has the page read and told at once.
 */
export function watchPage(
  document: Document,
  onChange: (page: PageText) => void,
  options: ReadOptions & { readonly signal: AbortSignal; readonly known: string | null },
): Watch {
  const { signal } = options;
  let { known } = options;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let firstSeen = 0;
  let restUntil = 0;
  let isReading = false;
  /** Words changed since the reading began. */
  let isTorn = false;
  /** Something happened while it was read. */
  let isLate = false;

  const read = async (): Promise<PageText | null> => {
    for (let torn = 0; torn < mostTorn; torn += 1) {
      isTorn = false;
      const page = await inTurns(readInSteps(document, options), signal);
      if (page === null || !isTorn) return page;
    }
    return readPage(document, options);
  };
  const look = async () => {
    timer = null;
    isReading = true;
    isLate = false;
    const before = performance.now();
    const page = await read();
    isReading = false;
    if (page === null) return;
    restUntil = performance.now() + (performance.now() - before) / share;
    watchFrames();
    if (page.source.text !== known) {
      known = page.source.text;
      onChange(page);
    }
    if (isLate) stirred();
  };
  const stirred = () => {
    if (isReading) {
      isLate = true;
      return;
    }
    const now = performance.now();
    if (timer === null) firstSeen = now;
    else clearTimeout(timer);
    const wait = Math.min(quiet, Math.max(0, firstSeen + longestWait - now));
    timer = setTimeout(() => void look(), Math.max(wait, restUntil - now));
  };
  const observer = new MutationObserver((changes) => {
    if (!changes.some((change) => concernsWords(change, options.ignore))) return;
    isTorn = true;
    stirred();
  });
  const watched = new Set<Document>();
  const watch = (each: Document) => {
    if (watched.has(each)) return;
    watched.add(each);
    observer.observe(each, { subtree: true, childList: true, characterData: true, attributeFilter: showing });
    each.addEventListener('load', stirred, { capture: true, signal });
  };
  const watchFrames = () => {
    for (const each of [...watched]) {
      for (const frame of each.querySelectorAll('iframe, frame')) {
        const inside = isFrame(frame) ? documentIn(frame) : null;
        if (inside) watch(inside);
      }
    }
  };

  watch(document);
  watchFrames();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== null) clearTimeout(timer);
  });
  const again = () => {
    known = null;
    if (timer !== null) clearTimeout(timer);
    if (isReading) isLate = true;
    else if (!signal.aborted) void look();
  };
  if (known === null) again();
  return { again };
}

function concernsWords(change: MutationRecord, ignored: ReadonlySet<Node> | undefined): boolean {
  if (change.type === 'characterData') return true;
  if (change.type === 'attributes') return holdsWords(change.target);
  const touched = [...change.addedNodes, ...change.removedNodes];
  return touched.some((node) => !ignored?.has(node) && (node.nodeType === 3 || isElement(node)));
}

/** An empty element may move and blink as it likes. */
function holdsWords(node: Node): boolean {
  return isElement(node) && (node.firstChild !== null || isFrame(node));
}
