import { openDraft } from '../../lib/law/open-draft.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { type PageText, readPage } from '../../lib/page/read-page.ts';
import { watchPage } from '../../lib/page/watch-page.ts';

/** How long content that comes late is waited for, in milliseconds. */
const longestWait = 3000;

/** Runs inside the page under test: what the reader makes of it, once there is something to read. */
async function readLive() {
  const page = await settled(readPage(document));
  const before = performance.now();
  const now = readPage(document);
  const { source, map } = now;
  const read = performance.now();
  const tree = openDraft(source);
  const opened = performance.now();
  const astray: string[] = [];
  for (const article of articlesOf(tree.provisions)) {
    const shown = map.rangesOf(article.start, article.end).map(String).join('');
    const meant = wordsInNodes(now, article.start, article.end);
    if (squeeze(shown) !== squeeze(meant)) astray.push(article.eId);
    const [first] = map.rangesOf(article.start, article.end);
    if (first && map.offsetOf(first.startContainer, first.startOffset) !== article.start)
      astray.push(`${article.eId} back`);
  }
  return { source, tree, astray, late: page.late, readMs: read - before, openMs: opened - read };
}

function settled(page: PageText): Promise<{ late: boolean }> {
  if (hasArticles(page)) return Promise.resolve({ late: false });
  return new Promise((resolve) => {
    const ended = new AbortController();
    const done = () => {
      ended.abort();
      resolve({ late: true });
    };
    setTimeout(done, longestWait);
    watchPage(document, (now) => hasArticles(now) && done(), {
      signal: ended.signal,
      known: page.source.text,
    });
  });
}

function hasArticles({ source }: PageText): boolean {
  return !articlesOf(openDraft(source).provisions).next().done;
}

/** The words of a stretch without numbers that the page only draws. */
function wordsInNodes({ source, map }: PageText, start: number, end: number): string {
  const inNodes = map.segments.filter(
    (each) => each.from !== null && each.start < end && each.start + each.length > start,
  );
  return inNodes
    .map((each) => source.text.slice(Math.max(each.start, start), Math.min(each.start + each.length, end)))
    .join('');
}

function squeeze(words: string): string {
  return words.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]/g, '');
}

export type LiveReading = Awaited<ReturnType<typeof readLive>>;

/** What tests of one behaviour reach for inside the page. */
const pageReader = { read: () => readPage(document), watch: watchPage };
export type PageReader = typeof pageReader;

Object.assign(globalThis, { readLive, pageReader });
