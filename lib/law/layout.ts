import { closes, endsSentence } from './characters.ts';
import type { Line } from './line.ts';

/** How a text's lines relate to its paragraphs. */
export interface Layout {
  /** Lines end where the page was full, not where the paragraph ends. */
  readonly wrapped: boolean;
  /** Width of a full line, in UTF-16 units. Only meaningful where `wrapped`. */
  readonly width: number;
  /** Paragraphs, and only they, begin with blanks. */
  readonly indents: boolean;
}

/** Lines shorter than this say nothing about the layout, nor are they broken paragraphs. In UTF-16 units. */
const telling = 12;

/** Above this share of lines that break off in mid-sentence a text counts as wrapped. */
const wrappedShare = 0.3;

/** Lines that break off differ in length by no more than this, where the page's width broke them. In UTF-16 units. */
const spread = 3;

/** How the lines of this text were broken. */
export function layoutOf(text: string, lines: readonly Line[]): Layout {
  const long = lines.filter((line) => line.end - line.start >= telling);
  const broken = long.filter((line) => breaksOff(text, line)).map((line) => line.end - line.start);
  const width = mostCommon(broken);
  const even = broken.filter((length) => Math.abs(length - width) <= spread).length;
  const wrapped = long.length > 10 && broken.length > long.length * wrappedShare && even * 2 > broken.length;
  if (!wrapped) return { wrapped, width: 0, indents: false };
  const indented = long.filter((line) => line.indented).length / long.length;
  return { wrapped, width, indents: indented > 0.1 && indented < 0.6 };
}

function mostCommon(lengths: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (const length of lengths) {
    const count = (counts.get(length) ?? 0) + 1;
    counts.set(length, count);
    if (count > (counts.get(best) ?? 0)) best = length;
  }
  return best;
}

/** The line goes on with the paragraph of the line before. Neither begins with a label or number. */
export function joins(text: string, before: Line, line: Line, layout: Layout): boolean {
  if ('，,、。；;：:）)”》'.includes(text[line.start] ?? ' ')) return true;
  if (before.end - before.start < telling) return false;
  if (layout.indents) return !line.indented;
  if (breaksOff(text, before)) return true;
  const full = before.end - before.start >= layout.width - 1;
  return layout.wrapped && full && '；;：:'.includes(text[before.end - 1] ?? ' ');
}

function breaksOff(text: string, line: Line): boolean {
  const last = text[line.end - 1];
  return !endsSentence(last) && !closes(last);
}
