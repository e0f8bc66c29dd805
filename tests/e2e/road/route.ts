import type { Verdict } from '../../../lib/anchor/selector.ts';
import type { Serving } from '../../../server/serve.ts';

/** Where a comment is written, and what is to become of it on the next revision. */
interface Stop {
  /** As printed: `第十五条`. */
  readonly label: string;
  readonly words: string;
  readonly verdict: Verdict;
}

/** One draft in two revisions, on a page and at a hearing. */
export interface Route {
  readonly name: string;
  readonly first: string;
  readonly second: string;
  readonly hearingUrl: string;
  readonly hearingId: string;
  readonly serving: Serving;
  /** What the popup must say of the first page. */
  readonly articles: number;
  readonly mouse: Stop;
  readonly keyboard: Stop & { readonly digits: string };
  readonly quote: Stop & { readonly quoted: string };
  close(): Promise<void>;
}
