import type { FetchedAround } from '../../lib/bridge/background-asks.ts';
import type { JoinedDraft } from '../../lib/law/join-pages.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { type Pager, pagerIn } from '../../lib/page/pager.ts';
import type { PageText } from '../../lib/page/read-page.ts';
import { documentsOf, joinedReading, type Reading } from '../../lib/page/reading.ts';
import { type Fetched, fetchAround } from './fetch-around.ts';

/** How far behind the draft its pager may stand, in UTF-16 units of the page's text. */
const nearby = 2000;

/** Where in the site the rest of a draft lies. */
export interface Found {
  readonly pager: Pager;
  /** The page's own address. */
  readonly own: string;
}

/** The pager of the draft itself: it stands below the draft's beginning, and not far behind its end. */
export function furtherPagesOf(reading: Reading): Found | null {
  const { tree, page } = reading;
  const first = articlesOf(tree.provisions).next().value?.start;
  const end = tree.provisions.at(-1)?.end;
  if (first === undefined || end === undefined) return null;
  const isNear = (node: Element) => {
    const at = page.map.offsetOf(node, 0) ?? page.source.text.length;
    return at > first && at < end + nearby;
  };
  for (const document of documentsOf(reading)) {
    const own = document.URL.replace(/#.*$/, '');
    const pager = /^https?:/.test(own) ? pagerIn(document, own, isNear) : null;
    if (pager) return { pager, own };
  }
  return null;
}

/** The other pages of a draft, once the person has asked for them: kept for as long as the page shows. */
export class FurtherPages {
  readonly #fetched: Fetched;
  readonly #own: string;
  #used: Pick<JoinedDraft, 'before' | 'after'> = { before: 0, after: 0 };

  private constructor(fetched: Fetched, own: string) {
    this.#fetched = fetched;
    this.#own = own;
  }

  /** Null where a page is not to be had. */
  static async fetched({ pager, own }: Found, signal: AbortSignal): Promise<FurtherPages | null> {
    const fetched = await fetchAround(pager, own, signal);
    return fetched && new FurtherPages(fetched, own);
  }

  /** Of the pages that belong to the draft, in their order, the person's own among them. */
  get addresses(): readonly string[] {
    const { before, after } = this.#fetched;
    const used = [
      ...before.slice(before.length - this.#used.before),
      { address: this.#own },
      ...after.slice(0, this.#used.after),
    ];
    return used.map(({ address }) => address);
  }

  /** The whole draft, as far as the page is a part of one; null where no other page goes on with it. */
  async join(
    page: PageText,
    ask: (pages: FetchedAround) => Promise<JoinedDraft | null>,
  ): Promise<Reading | null> {
    const html = (files: Fetched['after']) => files.map((file) => file.html);
    const { before, after } = this.#fetched;
    const joined = await ask({ before: html(before), own: page.source, after: html(after) });
    if (!joined?.text.startsWith(page.source.text, joined.start)) return null;
    this.#used = { before: joined.before, after: joined.after };
    return joined.before + joined.after > 0 ? joinedReading(page, joined, joined.tree) : null;
  }
}
