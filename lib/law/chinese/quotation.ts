import type { Line } from '../line.ts';

/** Stretches of text inside quotation marks, in order, neither overlapping nor nested. Offsets of the marks. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
}

const opening = 0x201c;
const closing = 0x201d;

/**
 * The quotations of a text. A paragraph inside one may open it anew (each quoted paragraph begins with “, only
 * the last ends with ”). A mark that was never closed before another opens in mid-line was lost in copying:
 * its quotation ends with its line.
 */
export function quotationsOf(text: string, lines: readonly Line[]): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  let openLine: Line | null = null;
  for (const line of lines) {
    for (let at = line.start; at < line.end; at++) {
      const code = text.charCodeAt(at);
      if (code === closing && open >= 0) {
        found.push({ start: open, end: at });
        open = -1;
      } else if (code === opening) {
        const goesOn = open >= 0 && at === line.start;
        if (open >= 0 && !goesOn && openLine) found.push({ start: open, end: openLine.end });
        if (!goesOn) open = at;
        if (!goesOn) openLine = line;
      }
    }
  }
  if (open >= 0 && openLine) found.push({ start: open, end: openLine.end });
  return found;
}

/** Tells of ascending offsets whether they stand inside a quotation. */
export class QuotationCursor {
  readonly #quotations: readonly Quotation[];
  #next = 0;

  constructor(quotations: readonly Quotation[]) {
    this.#quotations = quotations;
  }

  /** `offset` must not be smaller than the one asked for before. */
  holds(offset: number): boolean {
    for (;;) {
      const quotation = this.#quotations[this.#next];
      if (!quotation || offset < quotation.start) return false;
      if (offset <= quotation.end) return true;
      this.#next++;
    }
  }
}

/** The marks, given in the order of the text, that do not stand inside a quotation. */
export function outsideQuotations<Placed extends { readonly start: number }>(
  marks: readonly Placed[],
  quotations: readonly Quotation[],
): Placed[] {
  const cursor = new QuotationCursor(quotations);
  return marks.filter((mark) => !cursor.holds(mark.start));
}
