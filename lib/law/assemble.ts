import { bodyOf, type Piece } from './body.ts';
import { closes, endsSentence, trimEnd } from './characters.ts';
import { joins, type Layout, layoutOf } from './layout.ts';
import type { Line } from './line.ts';
import { type Mark, numberOf } from './mark.ts';
import type { Level } from './provision.ts';
import type { Sprout } from './sprout.ts';
import type { Reading, Tradition } from './tradition.ts';

const ranks: Readonly<Record<Level, number>> = {
  annex: 0,
  preamble: 0,
  part: 1,
  subpart: 2,
  chapter: 3,
  section: 4,
  article: 5,
  paragraph: 6,
  item: 7,
  subitem: 8,
};

interface Source {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly aside: ReadonlySet<number>;
  readonly tradition: Tradition;
  readonly layout: Layout;
}

/** Hangs what the marks begin into one tree: each gets the words up to the next mark. */
export function assemble(
  text: string,
  lines: readonly Line[],
  reading: Reading,
  tradition: Tradition,
): Sprout[] {
  const { marks, aside } = reading;
  const source: Source = { text, lines, aside, tradition, layout: layoutOf(text, lines) };
  const top: Sprout[] = [];
  const above: Sprout[] = [];
  for (const [at, mark] of marks.entries()) {
    while (above.length > 0 && rank(above.at(-1)) >= ranks[mark.level]) above.pop();
    if (mark.silent) continue;
    const sprout = sproutOf(source, mark, piecesOf(source, mark, marks[at + 1] ?? null));
    (above.at(-1)?.children ?? top).push(sprout);
    if (mark.level !== 'article' && mark.level !== 'preamble') above.push(sprout);
  }
  return top;
}

function rank(sprout: Sprout | undefined): number {
  return sprout ? ranks[sprout.level] : 9;
}

function sproutOf(source: Source, mark: Mark, pieces: readonly Piece[]): Sprout {
  const { level, label, heading, start } = mark;
  const sprout: Sprout = {
    level,
    number: numberOf(mark),
    label,
    heading,
    start,
    end: mark.body,
    children: [],
  };
  sprout.end = trimEnd(source.text, start, mark.body);
  if (level === 'article' || level === 'preamble') {
    sprout.children = bodyOf(source.text, pieces, source.tradition);
    if (sprout.children.length === 0) sprout.children.push(empty(sprout.end));
  } else if (level === 'annex') {
    sprout.end = pieces.at(-1)?.end ?? sprout.end;
  } else if (
    pieces.length > 0 &&
    pieces.length <= 2 &&
    pieces.every((piece) => isTitlePart(source.text, piece))
  ) {
    sprout.heading = [heading ?? '', ...pieces.map(({ start, end }) => source.text.slice(start, end))].join(
      '',
    );
    sprout.end = pieces.at(-1)?.end ?? sprout.end;
  }
  return sprout;
}

/** Longest line that goes on with a heading broken over several, in UTF-16 units. */
const longestTitlePart = 30;

function isTitlePart(text: string, piece: Piece): boolean {
  const last = text[piece.end - 1];
  return piece.end - piece.start <= longestTitlePart && !endsSentence(last) && !closes(last);
}

function empty(at: number): Sprout {
  return { level: 'paragraph', number: null, label: '', heading: null, start: at, end: at, children: [] };
}

/** The stretches of text from a mark's body to the next mark. */
function piecesOf(source: Source, mark: Mark, next: Mark | null): Piece[] {
  const { text, lines, aside } = source;
  const limit = next ? leadOf(text, lines[next.line], next.start) : Number.POSITIVE_INFINITY;
  const pieces: Piece[] = [];
  let before: Line | null = null;
  for (let at = mark.line; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.start >= limit) break;
    const start = Math.max(line.start, mark.body);
    const end = trimEnd(text, start, Math.min(line.end, limit));
    if (start >= end || aside.has(at)) continue;
    const last = pieces.at(-1);
    if (last && isTableBelow(line, lines[mark.line])) {
      last.end = end;
      continue;
    }
    if (last && before && goesOn(source, before, line)) last.end = end;
    else pieces.push({ start, end, list: line.hint?.list ?? 0 });
    before = line;
  }
  return pieces;
}

/** Longest note that stands before a label in its line, in UTF-16 units. */
const longestLead = 16;
const note = /^[【〖〔［[（(](?:[^。；;]*[】〗〕］\]）)])?\s*$/;
/** ★, 新增. */
const sign = /^[★☆▲△◆◇●※]?\s{0,2}(?:新增|增加|修改)?[：:]?\s{0,2}$/;

/** Where a label's line begins, if only a note (【新增】, ★), or bracket stands before it; else where it does itself. */
function leadOf(text: string, line: Line | undefined, start: number): number {
  if (!line || start <= line.start || start - line.start > longestLead) return start;
  const lead = text.slice(line.start, start);
  return note.test(lead) || sign.test(lead) ? line.start : start;
}

/** A table inside an article belongs to the paragraph above it. A draft laid out in a table is no such table. */
function isTableBelow(line: Line, label: Line | undefined): boolean {
  const cell = line.hint?.cell;
  return cell !== undefined && cell.table !== label?.hint?.cell?.table;
}

function goesOn({ text, tradition, layout }: Source, before: Line, line: Line): boolean {
  if (tradition.enumerator(text, line.start, line.end)) return false;
  return tradition.joins ? tradition.joins(text, before, line, layout) : joins(text, before, line, layout);
}
