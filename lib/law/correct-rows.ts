import { trimEnd } from './characters.ts';
import type { Level, Provision } from './provision.ts';
import type { Sprout } from './sprout.ts';

/**
 * A provision in a flat list, in the order of the text. Its rank says what it holds: everything behind it of a
 * higher rank, up to the row that closes it.
 */
export interface Row {
  readonly level: Level;
  readonly number: string | null;
  readonly label: string;
  readonly heading: string | null;
  readonly start: number;
  /** Behind its last word, children included, as far as the next row leaves it. */
  readonly end: number;
  readonly rank: number;
  /** Ends every open row of this rank or a higher one; below `rank` where a heading ended without another. */
  readonly closes: number;
}

/** By hundreds, so that what stands deeper than its level has ranks of its own between them. */
export const ranks: Readonly<Record<Level, number>> = {
  annex: 0,
  part: 100,
  subpart: 200,
  chapter: 300,
  section: 400,
  article: 500,
  preamble: 500,
  paragraph: 600,
  item: 700,
  subitem: 800,
};

export function rowsOf(provisions: readonly Provision[]): Row[] {
  const rows: Row[] = [];
  flatten(provisions, -1, rows);
  return rows;
}

function flatten(siblings: readonly Provision[], above: number, rows: Row[]): void {
  let before = Number.POSITIVE_INFINITY;
  for (const { children, eId: _, ...own } of siblings) {
    const rank = ranks[own.level] > above ? ranks[own.level] : above + 1;
    rows.push({ ...own, rank, closes: own.level === 'preamble' ? 0 : Math.min(rank, before) });
    flatten(children, rank, rows);
    before = rank;
  }
}

/** Hangs the rows into one tree again. Each ends where it ended, or where the next one that it does not hold begins. */
export function sproutsOf(text: string, rows: readonly Row[]): Sprout[] {
  const top: Sprout[] = [];
  const open: { readonly rank: number; readonly sprout: Sprout }[] = [];
  const close = (least: number, limit: number) => {
    for (let last = open.at(-1); last && last.rank >= least; last = open.at(-1)) {
      settle(text, last.sprout, limit);
      open.pop();
    }
  };
  for (const { rank, closes, ...own } of rows) {
    close(closes, own.start);
    const sprout: Sprout = { ...own, children: [] };
    (open.at(-1)?.sprout.children ?? top).push(sprout);
    open.push({ rank, sprout });
  }
  close(Number.NEGATIVE_INFINITY, text.length);
  return top;
}

/** An article always has its paragraphs, and a preamble too. */
function settle(text: string, sprout: Sprout, limit: number): void {
  if (sprout.end > limit) sprout.end = trimEnd(text, sprout.start, limit);
  const { level, children, end } = sprout;
  if ((level !== 'article' && level !== 'preamble') || children.some((child) => child.level === 'paragraph'))
    return;
  const empty = { level: 'paragraph', number: null, label: '', heading: null, start: end, end } as const;
  children.push({ ...empty, children: [] });
}

/** What is open where a row would begin, from the top down, and what its coming would end last: its sibling. */
export interface Around {
  readonly above: readonly number[];
  readonly before: number | null;
}

/** Around the row at `index`; indexes into `rows`. */
export function around(rows: readonly Row[], index: number): Around {
  const open: number[] = [];
  let before: number | null = null;
  for (let at = 0; at <= index; at++) {
    const closes = rows[at]?.closes ?? Number.POSITIVE_INFINITY;
    before = null;
    while (open.length > 0 && (rows[open.at(-1) ?? 0]?.rank ?? 0) >= closes) before = open.pop() ?? null;
    if (at < index) open.push(at);
  }
  return { above: open, before };
}

/** The index behind the row's last descendant. */
export function behind(rows: readonly Row[], index: number): number {
  const rank = rows[index]?.rank ?? 0;
  let at = index + 1;
  while (at < rows.length && (rows[at]?.closes ?? 0) > rank) at++;
  return at;
}
