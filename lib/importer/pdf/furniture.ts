import type { Segment } from './segment.ts';

/** The segments of one page and how tall it is, in points. */
export interface PageSegments {
  readonly height: number;
  readonly segments: readonly Segment[];
}

interface Row {
  readonly words: string;
  readonly y: number;
  readonly segments: readonly Segment[];
}

/** Heads and feet have at most so many lines. */
const deepest = 3;
/** A foot or head without company is looked for in this share of the page's height from its edge. */
const edge = 0.12;
/** Two pages print the same head at the same height, give or take so many points. */
const slack = 4;
const ownNumber = /^[-—–－―·•~～\s]*(?:第|page|seite|p\.?)?\s*[\d０-９]{1,4}\s*(?:页|頁)?[-—–－―·•~～\s]*$/i;
const ofPages =
  /^(?:第|page)?\s*[\d０-９]{1,4}\s*(?:页|頁)?\s*(?:[/／]|，?\s*共|of)\s*[\d０-９]{1,4}\s*(?:页|頁)?$/i;
const spelled = /^[-—–－―·\s]*(?:第[一二三四五六七八九十百]{1,5}[页頁]|[ivxlc]{1,6})[-—–－―·\s]*$/i;
const clauseLabel = /^第#[条條章节節编編]/;

/** The pages without page numbers and running heads: what stands at an edge of several pages, or is a number there. */
export function withoutFurniture(pages: readonly PageSegments[]): readonly (readonly Segment[])[] {
  const edges = pages.map(({ segments }) => edgesOf(segments));
  const seen = new Map<string, number[]>();
  for (const rows of edges)
    for (const key of new Set([...rows.top, ...rows.bottom].map(keyOf)))
      seen.set(key, [...(seen.get(key) ?? []), ...placesOf(rows, key)]);
  const wanted = pages.length < 4 ? 2 : Math.max(3, Math.min(6, pages.length * 0.2));
  const repeats = (row: Row) => {
    const places = seen.get(keyOf(row)) ?? [];
    const alike = places.filter((y) => Math.abs(y - row.y) <= slack).length;
    return alike >= wanted && !(clauseLabel.test(keyOf(row)) && !isHead(row));
  };
  return pages.map((page, at) => {
    const rows = edges[at];
    if (!rows) return page.segments;
    const gone = new Set<Segment>();
    for (const side of [rows.top, rows.bottom]) {
      for (const row of side) {
        const isNumber = isPageNumber(row.words) && isAtEdge(row, page.height);
        if (!isNumber && !repeats(row)) break;
        for (const segment of row.segments) gone.add(segment);
      }
    }
    return page.segments.filter((segment) => !gone.has(segment));
  });
}

/** A running head may name the chapter it stands over; then it has no words of an article behind it. */
function isHead({ words }: Row): boolean {
  return words.length < 30 && !/[。；]$/.test(words) && !/^第[^条條]{1,8}[条條]/.test(words);
}

export function isPageNumber(words: string): boolean {
  const bare = words.trim();
  return ownNumber.test(bare) || ofPages.test(bare) || spelled.test(bare);
}

function isAtEdge({ y }: Row, height: number): boolean {
  return y < height * edge || y > height * (1 - edge);
}

function edgesOf(segments: readonly Segment[]): {
  readonly top: readonly Row[];
  readonly bottom: readonly Row[];
} {
  const rows = rowsOf(segments);
  return { top: rows.slice(0, deepest), bottom: rows.slice(-deepest).toReversed() };
}

function rowsOf(segments: readonly Segment[]): readonly Row[] {
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => b.y - a.y || a.left - b.left)) {
    const row = rows.at(-1);
    if (row?.[0] && row[0].y - segment.y < segment.size * 0.45) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => ({
    words: row.map(({ words }) => words.trim()).join(' '),
    y: row[0]?.y ?? 0,
    segments: row,
  }));
}

/** Numbers differ from page to page. */
function keyOf({ words }: Row): string {
  return words.replace(/\s/g, '').replace(/[\d０-９]+|[一二三四五六七八九十百零〇]+/g, '#');
}

function placesOf({ top, bottom }: ReturnType<typeof edgesOf>, key: string): readonly number[] {
  return [...new Set([...top, ...bottom])].filter((row) => keyOf(row) === key).map(({ y }) => y);
}
