import { documentIn, isElement, isFrame } from './dom-node.ts';
import { type PageText, type ReadOptions, readPage } from './read-page.ts';

/** The page is read again when it has been quiet this long, in milliseconds. */
const quiet = 250;
/** A page that never rests is read all the same after this long. */
const longestWait = 2000;
/** Reading takes at most this share of the time. */
const share = 1 / 20;

/** What makes words appear or vanish without changing the tree. */
const showing = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'src'];

/**
 * Tells when the text of a page changes: content that comes late, a tab that is opened, words that are edited.
 * `onChange` gets the new reading. Ends, and leaves nothing behind, when `signal` aborts.
 */
export function watchPage(
  document: Document,
  onChange: (page: PageText) => void,
  options: ReadOptions & { readonly signal: AbortSignal; readonly known: string },
): void {
  const { signal } = options;
  let known = options.known;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let firstSeen = 0;
  let restUntil = 0;

  const look = () => {
    timer = null;
    const before = performance.now();
    const page = readPage(document, options);
    restUntil = performance.now() + (performance.now() - before) / share;
    watchFrames();
    if (page.source.text === known) return;
    known = page.source.text;
    onChange(page);
  };
  const stirred = () => {
    const now = performance.now();
    if (timer === null) firstSeen = now;
    else clearTimeout(timer);
    const wait = Math.min(quiet, Math.max(0, firstSeen + longestWait - now));
    timer = setTimeout(look, Math.max(wait, restUntil - now));
  };
  const observer = new MutationObserver((changes) => {
    if (changes.some((change) => concernsWords(change, options.ignore))) stirred();
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
