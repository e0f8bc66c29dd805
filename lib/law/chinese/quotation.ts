import type { Line } from '../line.ts';
import { Occurrences } from '../occurrences.ts';

/** Stretches of text inside quotation marks, in order, neither overlapping nor nested. Offsets of the marks. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
}

/**
 * The quotations of a text. A paragraph inside one may open it anew (each quoted paragraph begins with “, only
 * the last ends with ”). A mark that was never closed before another opens in mid-line was lost in copying:
 * its quotation ends with its line.
 */
export function quotationsOf(text: string, lines: readonly Line[]): Quotation[] {
  const found: Quotation[] = [];
  let open: { at: number; line: Line } | null = null;
  for (const { at, line } of marksOf(text, lines)) {
    if (text[at] === '”') {
      if (open) found.push({ start: open.at, end: at });
      open = null;
      continue;
    }
    if (open && at === line.start) continue;
    if (open) found.push({ start: open.at, end: open.line.end });
    open = { at, line };
  }
  if (open) found.push({ start: open.at, end: open.line.end });
  return found;
}

/** Every quotation mark with the line it stands in. */
function* marksOf(text: string, lines: readonly Line[]): Generator<{ at: number; line: Line }> {
  const opening = new Occurrences(text, '“');
  const closing = new Occurrences(text, '”');
  for (const line of lines) {
    for (let at = line.start; at < line.end; at++) {
      at = Math.min(opening.from(at), closing.from(at));
      if (at < line.end) yield { at, line };
    }
  }
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
