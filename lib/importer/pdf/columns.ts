import { blankFor, type Segment } from './segment.ts';

/** Lines that stand one below the other, and the edges between which they are set. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly Segment[];
}

/** Fewer lines on either side are a signature, a table or a list of names. */
const fewestLines = 5;
/** The gutter lies in the middle part of the text's width. */
const middle = [0.25, 0.75] as const;
/** At most this share of the lines may run across a gutter: titles do. */
const crossing = 0.25;

/** Pages of one document whose gutters lie within so many points have the same one. */
const sameGutter = 8;
/** From this share of pages on that have a gutter, the others are asked for it too: a page of contents, the last one. */
const agreeing = 0.3;

/** The columns of each page in reading order; what runs across them parts what stands above it from what stands below. */
export function columnsOf(pages: readonly (readonly Segment[])[]): readonly (readonly Column[])[] {
  const gutters = pages.map(gutterOf);
  const usual = usualOf(
    gutters.filter((each) => each !== null),
    pages.length,
  );
  return pages.map((segments, at) => {
    const gutter = gutters[at] ?? usual;
    if (segments.length === 0) return [];
    return gutter === null || isCrossed(segments, gutter)
      ? [columnOf(rowsOf(segments))]
      : parted(segments, gutter);
  });
}

function usualOf(gutters: readonly number[], pages: number): number | null {
  const alike = (at: number) => gutters.filter((each) => Math.abs(each - at) <= sameGutter).length;
  const [best] = gutters.toSorted((a, b) => alike(b) - alike(a));
  return best !== undefined && alike(best) >= pages * agreeing ? best : null;
}

function isCrossed(segments: readonly Segment[], gutter: number): boolean {
  const across = segments.filter(({ left, right }) => left < gutter && right > gutter).length;
  return across > segments.length * crossing;
}

function parted(segments: readonly Segment[], gutter: number): readonly Column[] {
  const bands: { readonly across: Segment[]; readonly left: Segment[]; readonly right: Segment[] }[] = [];
  for (const segment of segments.toSorted((a, b) => b.y - a.y || a.left - b.left)) {
    const isAcross = segment.left < gutter && segment.right > gutter;
    let band = bands.at(-1);
    if (!band || (isAcross && band.left.length + band.right.length > 0)) {
      band = { across: [], left: [], right: [] };
      bands.push(band);
    }
    if (isAcross) band.across.push(segment);
    else (segment.left >= gutter ? band.right : band.left).push(segment);
  }
  return bands
    .flatMap(({ across, left, right }) => [across, rowsOf(left), rowsOf(right)])
    .filter((lines) => lines.length > 0)
    .map(columnOf);
}

function columnOf(lines: readonly Segment[]): Column {
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    lines,
  };
}

/** Where no gutter parts them, segments at one height are one line: 总　则, a name and its date. */
function rowsOf(segments: readonly Segment[]): readonly Segment[] {
  const rows: Segment[] = [];
  for (const segment of segments.toSorted((a, b) => b.y - a.y || a.left - b.left)) {
    const last = rows.at(-1);
    if (last && last.y - segment.y < segment.size * 0.45 && segment.left >= last.right - 1) {
      const blank = blankFor(last.words.at(-1) ?? '', segment.words[0] ?? '', 1);
      rows[rows.length - 1] = {
        ...last,
        words: last.words + blank + segment.words,
        right: segment.right,
        size: Math.max(last.size, segment.size),
      };
    } else rows.push(segment);
  }
  return rows;
}

/** The place that parts two columns; null where there is one column. */
function gutterOf(segments: readonly Segment[]): number | null {
  if (segments.length === 0) return null;
  const left = Math.min(...segments.map((each) => each.left));
  const right = Math.max(...segments.map((each) => each.right));
  let best: { readonly at: number; readonly score: number } | null = null;
  for (const { left: at } of segments) {
    const x = at - 1;
    const share = (x - left) / (right - left);
    if (share < middle[0] || share > middle[1]) continue;
    const score = scoreAt(segments, x);
    if (score !== null && score > (best?.score ?? 0)) best = { at: x, score };
  }
  return best?.at ?? null;
}

/** How many lines the place parts cleanly; null where it parts no columns. */
function scoreAt(segments: readonly Segment[], x: number): number | null {
  const before = segments.filter((each) => each.right <= x);
  const behind = segments.filter((each) => each.left >= x);
  const parted = before.length + behind.length;
  if (before.length < fewestLines || behind.length < fewestLines) return null;
  if (segments.length - parted > parted * crossing) return null;
  return isSet(before) && isSet(behind) && overlap(before, behind) ? parted : null;
}

/** Set as running text: most lines reach over most of the column's width. A column of a table's short cells does not. */
function isSet(lines: readonly Segment[]): boolean {
  const left = Math.min(...lines.map((each) => each.left));
  const width = Math.max(...lines.map((each) => each.right)) - left;
  const long = lines.filter((each) => each.right - each.left > width * 0.6).length;
  const begins = lines.filter((each) => each.left - left < each.size * 3).length;
  return long >= lines.length * 0.4 && begins >= lines.length * 0.6;
}

/** Two columns stand side by side, not one below the other. */
function overlap(one: readonly Segment[], other: readonly Segment[]): boolean {
  const [top, bottom] = [Math.max(...other.map(({ y }) => y)), Math.min(...other.map(({ y }) => y))];
  const beside = one.filter(({ y, size }) => y <= top + size && y >= bottom - size).length;
  return beside >= Math.min(one.length, other.length) * 0.5;
}
