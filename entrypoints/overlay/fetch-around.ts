import { mostPages } from '../../lib/bridge/page-answers.ts';
import { decodePage } from '../../lib/importer/charset.ts';
import { type Pager, pagerIn } from '../../lib/page/pager.ts';

/** A page as its site sent it. */
export interface PageFile {
  readonly address: string;
  readonly html: string;
}

/** The pages before and behind, each side in the order of the pages. */
export interface Fetched {
  readonly before: readonly PageFile[];
  readonly after: readonly PageFile[];
}

/** A page that takes longer, milliseconds, is not to be had. */
const longestWait = 15_000;
/** A page with more bytes is no text. */
const mostBytes = 5_000_000;

/**
 * Fetches the other pages of a draft, one after the other, as following their links in this page would; nothing
 * but the page's own site is asked. Where the last of them tells of yet another, that too. Null where one of them
 * is not to be had: a draft with a hole in it would be worse than its beginning.
 */
export async function fetchAround(pager: Pager, own: string, signal: AbortSignal): Promise<Fetched | null> {
  const known = new Set([own]);
  const fetchSide = async (side: keyof Pager): Promise<PageFile[]> => {
    const files: PageFile[] = [];
    const waiting = outwards(pager, side);
    for (let address = waiting.shift(); address; address = waiting.shift()) {
      if (known.has(address) || known.size >= mostPages) continue;
      known.add(address);
      const file = { address, html: await fetchPage(address, signal) };
      files.push(file);
      if (waiting.length === 0) waiting.push(...outwards(pagerOf(file), side));
    }
    return files;
  };
  try {
    const after = await fetchSide('after');
    const before = await fetchSide('before');
    return { before: before.reverse(), after };
  } catch {
    return null; // offline, refused, gone or no page: to the person it is all the same
  }
}

/** The nearest page first. */
function outwards(pager: Pager | null, side: keyof Pager): string[] {
  const found = [...(pager?.[side] ?? [])];
  return side === 'before' ? found.reverse() : found;
}

function pagerOf({ address, html }: PageFile): Pager | null {
  return pagerIn(new DOMParser().parseFromString(html, 'text/html'), address);
}

async function fetchPage(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, {
    mode: 'same-origin',
    credentials: 'same-origin',
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestWait)]),
  });
  const type = response.headers.get('content-type') ?? 'text/html';
  if (!response.ok || !/html/i.test(type)) throw new TypeError(`expected a page: ${response.status} ${type}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > mostBytes) throw new TypeError('expected a page of ordinary length');
  return decodePage(bytes);
}
