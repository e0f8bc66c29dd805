/** A run of words as a page of a PDF places it. Points from the lower left corner; `y` is the baseline. */
export interface PlacedWords {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the type. */
  readonly size: number;
}

/** One page as it was read. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PlacedWords[];
}

/** Words on one line without a wide gap between them. */
export interface Segment {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Wider gaps part two things: columns, cells. The blank behind 第一条 is one em. In ems. */
const widestBlank = 1.4;
/** Latin words stand further apart than this, letters of one word do not. In ems. */
const narrowestSpace = 0.18;
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef]/;
/** A raised figure that leads to a footnote. */
const noteMark = /^[[［〔【(（]?\d{1,3}[\]］〕】)）]?$|^[①-⑳*＊※†]$/;

/** The segments of a page, from top to bottom and left to right. Words that are turned on the page are not given. */
export function segmentsOf(page: PdfPage): readonly Segment[] {
  const rows = rowsOf(page.items);
  return rows.flatMap((row) => segmentsIn(withoutNoteMarks(row)));
}

function rowsOf(items: readonly PlacedWords[]): readonly (readonly PlacedWords[])[] {
  const rows: PlacedWords[][] = [];
  const sorted = items.filter(({ words }) => words.trim() !== '').toSorted((a, b) => b.y - a.y || a.x - b.x);
  for (const item of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - item.y < Math.max(first.size, item.size) * 0.45) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}

function withoutNoteMarks(row: readonly PlacedWords[]): readonly PlacedWords[] {
  const size = Math.max(...row.map((item) => item.size));
  const base = Math.min(...row.filter((item) => item.size > size * 0.8).map(({ y }) => y));
  return row.filter(
    (item) => !(item.size < size * 0.8 && item.y > base + size * 0.15 && noteMark.test(item.words.trim())),
  );
}

function segmentsIn(row: readonly PlacedWords[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (const item of row) {
    const last = segments.at(-1);
    const gap = last ? item.x - last.right : 0;
    if (last && gap < widestBlank * item.size) segments[segments.length - 1] = joined(last, item, gap);
    else segments.push(segmentOf(item));
  }
  return segments;
}

function segmentOf({ words, x, y, width, size }: PlacedWords): Segment {
  return { words, left: x, right: x + width, y, size };
}

function joined(segment: Segment, item: PlacedWords, gap: number): Segment {
  const between = blankFor(segment.words.at(-1) ?? '', item.words[0] ?? '', gap / item.size);
  return {
    words: segment.words + between + item.words,
    left: segment.left,
    right: Math.max(segment.right, item.x + item.width),
    y: Math.min(segment.y, item.y),
    size: Math.max(segment.size, item.size),
  };
}

/** The blank that a gap of so many ems stands for. */
export function blankFor(before: string, behind: string, ems: number): string {
  if (/\s/.test(before) || /\s/.test(behind)) return '';
  if (wide.test(before) || wide.test(behind)) return ems > 0.7 ? '\u3000' : '';
  return ems > narrowestSpace ? ' ' : '';
}
