import { clipPage } from '../../lib/page/clip-page.ts';
import type { PageText } from '../../lib/page/read-page.ts';

/** The part of a page that a person has marked as the draft. It moves along with the page's nodes. */
export class MarkedPart {
  readonly #from: Range;
  readonly #to: Range;

  private constructor(from: Range, to: Range) {
    this.#from = from;
    this.#to = to;
  }

  /** Null where the span (offsets into the page's text) shows nothing. */
  static of({ map }: PageText, { start, end }: { start: number; end: number }): MarkedPart | null {
    const ranges = map.rangesOf(start, end);
    const [from, to] = [ranges[0], ranges.at(-1)];
    return from && to ? new MarkedPart(from, to) : null;
  }

  /** The part as the page shows it now; null where its words are gone. */
  in(page: PageText): PageText | null {
    const { startContainer, startOffset } = this.#from;
    const { endContainer, endOffset } = this.#to;
    const start = page.map.offsetOf(startContainer, startOffset, 'start');
    const end = page.map.offsetOf(endContainer, endOffset, 'end');
    return start === null || end === null || start >= end ? null : clipPage(page, { start, end });
  }
}
