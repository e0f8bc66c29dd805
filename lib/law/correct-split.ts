import { isGap, squeeze, trimEnd } from './characters.ts';
import { beginsLine } from './correct-join.ts';
import { type Row, ranks } from './correct-rows.ts';
import type { Correction, PrintedLabel } from './correction.ts';
import type { Level } from './provision.ts';

type Split = Extract<Correction, { kind: 'split' }>;

/** Numbers as the tree has them. */
const digits = /^[1-9]\d{0,4}(?:-[1-9]\d{0,2})?$/;

/** Lets a clause begin inside another. Null where there is nothing to divide, or the label does not stand there. */
export function splitClause(text: string, rows: readonly Row[], split: Split): Row[] | null {
  const { at, level, label } = split;
  if (!beginsWord(text, at) || rows.some((row) => row.start === at && isSame(row, level))) return null;
  const index = indexAt(rows, at);
  const holding = holdersOf(rows, index, at);
  const end = endOf(text, rows, { at, index, level, holding });
  if (end === null || (level === 'paragraph') !== (label === null)) return null;
  if (label !== null && !isPrinted(label, at, roomFrom(rows, at, end))) return null;
  const row = rowFor(text, split, end);
  if (level !== 'article' || label === null) return [...rows.slice(0, index), row, ...rows.slice(index)];
  const first = rows[index];
  const own = first?.level === 'paragraph' && first.start === at;
  const paragraph = paragraphFrom(label.body, own ? first.end : (endOfHolder(holding, 'paragraph') ?? end));
  return [...rows.slice(0, index), row, paragraph, ...rows.slice(own ? index + 1 : index)];
}

/** Is a clause of this level there already, or one that is better raised or lowered? */
function isSame(row: Row, level: Level): boolean {
  return row.level === level || (ranks[level] > ranks.article && ranks[row.level] >= ranks.article);
}

/** No blank, and no half of a character. */
function beginsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at < text.length && !isGap(code) && !(code >= 0xdc00 && code <= 0xdfff);
}

function indexAt(rows: readonly Row[], at: number): number {
  const index = rows.findIndex(({ start }) => start >= at);
  return index < 0 ? rows.length : index;
}

function holdersOf(rows: readonly Row[], index: number, at: number): Row[] {
  const open: Row[] = [];
  for (const row of rows.slice(0, index)) {
    while ((open.at(-1)?.rank ?? -1) >= row.closes) open.pop();
    open.push(row);
  }
  return open.filter(({ end }) => end > at);
}

function endOfHolder(holding: readonly Row[], level: Level): number | null {
  return holding.findLast((row) => row.level === level)?.end ?? null;
}

interface Placing {
  readonly at: number;
  readonly index: number;
  readonly level: Level;
  readonly holding: readonly Row[];
}

/** It takes the rest of what it divides; between clauses, the rest of its line. Null where such a clause cannot stand. */
function endOf(text: string, rows: readonly Row[], { at, index, level, holding }: Placing): number | null {
  const divided = endOfHolder(holding, level);
  const rest = Math.min(lineEnd(text, at), rows[index]?.start ?? text.length);
  switch (level) {
    case 'article':
      return holding.some((row) => row.level === 'preamble') ? null : (divided ?? rest);
    case 'paragraph':
      return holding.some(({ rank }) => rank === ranks.article) ? (divided ?? rest) : null;
    case 'item':
      return divided ?? endOfHolder(holding, 'paragraph');
    case 'subitem':
      return divided ?? endOfHolder(holding, 'item');
    default:
      return null;
  }
}

export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return trimEnd(text, at, found < 0 ? text.length : found);
}

/** How far words of its own can reach: to its end, or to the first clause that begins inside it. */
export function roomFrom(rows: readonly Row[], at: number, end: number): number {
  const inner = rows.find(({ start }) => start > at);
  return inner === undefined ? end : Math.min(end, inner.start - 1);
}

/** The label lies at the head of the clause, in order: label, caption, words. */
export function isPrinted({ number, end, caption, body }: PrintedLabel, at: number, last: number): boolean {
  const behindLabel = caption === null || (caption.start >= end && caption.end <= body);
  const forward = at < end && end <= body && body <= last && (caption?.start ?? 0) <= (caption?.end ?? 0);
  return digits.test(number) && behindLabel && forward;
}

export function rowFor(
  text: string,
  { at, level, label }: Pick<Split, 'at' | 'level' | 'label'>,
  end: number,
): Row {
  return {
    level,
    number: label?.number ?? null,
    label: label === null ? '' : text.slice(at, label.end),
    heading: label?.caption ? squeeze(text.slice(label.caption.start, label.caption.end)) : null,
    start: at,
    end,
    rank: ranks[level],
    closes: ranks[level],
  };
}

export function paragraphFrom(start: number, end: number): Row {
  const rank = ranks.paragraph;
  return {
    level: 'paragraph',
    number: null,
    label: '',
    heading: null,
    start,
    end: Math.max(start, end),
    rank,
    closes: rank,
  };
}

export function isOneLine(text: string, start: number, end: number): boolean {
  return beginsLine(text, start) && lineEnd(text, start) >= end;
}
