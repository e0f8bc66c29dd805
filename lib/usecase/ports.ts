import type { Stance } from '../comment/comment.ts';
import type { Correction } from '../law/correction.ts';
import type { DraftTree } from '../law/provision.ts';

/** What a page part read from its page. */
export interface PageReading {
  /** Absent for a page. */
  readonly kind?: 'file';
  readonly url: string;
  readonly pageTitle: string;
  /** Plain text of the draft's source; offsets below and in the tree are UTF-16 units into it. */
  readonly text: string;
  readonly tree: DraftTree;
  readonly hearingUrl: string | null;
  /** Null where the draft lies on one page, as far as the page says. */
  readonly paging: Paging | null;
}

/** A draft that a site spreads over several pages. */
export interface Paging {
  /** The pages that `text` was put together from, in their order; this page alone as long as no others were read. */
  readonly addresses: readonly string[];
  /** From where to where `text` is shown by this page. */
  readonly start: number;
  readonly end: number;
}

/**
 * What came of reading the pages before and behind. unreachable: one of them could not be fetched. unrelated: what
 * stands there does not go on with this draft. In both cases the page stands as it was.
 */
export type ReadOn = 'joined' | 'unreachable' | 'unrelated';

/** The person pointed at a clause or at words in it. */
export interface Pointing {
  readonly eId: string;
  readonly start: number;
  readonly end: number;
  /** True when words were selected, false when the clause as a whole is meant. */
  readonly selected: boolean;
  /** Chosen on the selection bar. */
  readonly stance: Stance | null;
  /** Further clauses that were marked with it, by eId in the order of the text. */
  readonly also: readonly string[];
}

/** A marker says three facts only: its number, has a comment, needs confirming. */
export type Mark = 'has' | 'ask';

/** The page that is being read, seen from the panel (extension: over the bridge; widget: over postMessage). */
export interface PagePort {
  read(): Promise<PageReading | null>;
  /**
   * Fetches the pages before and behind from the page's own site and puts the draft together; `read` then answers
   * the whole of it. Only where the person wants it. Null where a reading never has `paging`.
   */
  readonly readOn: (() => Promise<ReadOn>) | null;
  /** Lets the person say on the page itself where the draft is. Null where the text is not found but given. */
  readonly pick: (() => void) | null;
  mark(marks: Readonly<Record<string, Mark>>): void;
  /**
   * The person's corrections of the outline, their offsets in the text that was read; an empty list takes them
   * back. `published`: the hearing's own outline of that text, which stands instead of the one that was read. Null
   * where the outline is the hearing's own to begin with.
   */
  readonly correct:
    | ((corrections: readonly Correction[], text: string, published: DraftTree | null) => void)
    | null;
  /** Scrolls to a clause and paints it; null clears. */
  goTo(eId: string | null): void;
  /** Gives the keyboard back to the marker. */
  focusMarker(eId: string): void;
  onPoint(listener: (pointing: Pointing) => void, signal: AbortSignal): void;
  /** The page now shows another text (navigation, tab, late content). */
  onChange(listener: () => void, signal: AbortSignal): void;
}
