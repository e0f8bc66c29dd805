import type { Hunk } from '../../revision/alignment.ts';
import { diffWords } from '../../revision/diff.ts';
import type { Cell, Paragraph, Run, RunLook } from '../word/document.ts';
import type { TextPart } from './paper-parts.ts';

/** What a row's column says, and how it differs from its neighbours. */
type Columns = readonly (readonly TextPart[])[];

/** Put where a column repeats its left neighbour, and where only the number is another. */
export const sameAsLeft = '同左';
export const wordsSameAsLeft = '（内容同左）';

/** The cell of one column, its changes marked: what its left neighbour does not have, and what its right one will not. */
export function changeCell(columns: Columns, column: number): Cell {
  const own = columns[column] ?? [];
  const left = column > 0 ? (columns[column - 1] ?? []) : null;
  const right = column + 1 < columns.length ? (columns[column + 1] ?? []) : null;
  const [part] = own;
  if (!part) return { paragraphs: [{ kind: 'paragraph', style: 'cell', runs: [] }] };
  // Where the right neighbour changes it, the words are needed here to show what goes.
  const settled = right === null || isSame(own, right);
  const short = left && settled && shortened(left, own, column);
  if (short) return { paragraphs: [short] };
  const text = textOf(own);
  const added = left === null ? [] : left.length === 0 ? [whole(text)] : spans(textOf(left), text, 'ins');
  const deleted =
    right === null ? [] : right.length === 0 ? [whole(text)] : spans(text, textOf(right), 'del');
  return { paragraphs: paragraphsOf(own, added, deleted, column) };
}

/** Where an article's words are found again in a table: column and offset. */
export function placeName(column: number, { start }: TextPart): string {
  return `c${column + 1}_${start}`;
}

function shortened(left: readonly TextPart[], own: readonly TextPart[], column: number): Paragraph | null {
  const [from, to] = [left[0], own[0]];
  if (!from || !to || left.length > 1 || own.length > 1 || to.label === '') return null;
  const bookmark = placeName(column, to);
  const aside = (text: string): Run => ({ text, look: 'aside' });
  if (from.text === to.text)
    return { kind: 'paragraph', style: 'cellCentre', runs: [aside(sameAsLeft)], bookmark };
  if (from.text.slice(from.label.length) !== to.text.slice(to.label.length)) return null;
  return {
    kind: 'paragraph',
    style: 'cell',
    runs: [{ text: to.label, look: 'added' }, aside(wordsSameAsLeft)],
    bookmark,
  };
}

function isSame(one: readonly TextPart[], other: readonly TextPart[]): boolean {
  const words = ([part, ...more]: readonly TextPart[]) =>
    part && more.length === 0 ? part.text.slice(part.label.length) : null;
  return words(one) !== null && words(one) === words(other);
}

interface Marked {
  readonly start: number;
  readonly end: number;
}

function whole(text: string): Marked {
  return { start: 0, end: text.length };
}

function textOf(parts: readonly TextPart[]): string {
  return parts.map(({ text }) => text).join('\n');
}

/** What one side has alone, as offsets into its text. */
function spans(from: string, to: string, side: 'ins' | 'del'): Marked[] {
  const found: Marked[] = [];
  let at = 0;
  for (const { type, text, mark } of diffWords(from, to).filter((hunk: Hunk) => isOn(hunk, side))) {
    if (type === side && mark !== 'space') found.push({ start: at, end: at + text.length });
    at += text.length;
  }
  return found;
}

function isOn({ type }: Hunk, side: 'ins' | 'del'): boolean {
  return type === 'same' || type === side;
}

function paragraphsOf(
  parts: readonly TextPart[],
  added: readonly Marked[],
  deleted: readonly Marked[],
  column: number,
): Paragraph[] {
  let at = 0;
  return parts.flatMap((part) =>
    part.text.split('\n').map((line, place): Paragraph => {
      const runs = runsOf(line, at, added, deleted);
      at += line.length + 1;
      const named = place === 0 ? { bookmark: placeName(column, part) } : {};
      return { kind: 'paragraph', style: part.label === '' ? 'cellCentre' : 'cell', runs, ...named };
    }),
  );
}

function runsOf(line: string, at: number, added: readonly Marked[], deleted: readonly Marked[]): Run[] {
  const ends = [...added, ...deleted].flatMap(({ start, end }) => [start - at, end - at]);
  const cuts = [0, ...ends.filter((end) => end > 0 && end < line.length), line.length].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(1).flatMap((end, place) => {
    const start = cuts[place] ?? 0;
    if (start === end) return [];
    return [{ text: line.slice(start, end), look: lookAt(at + start, added, deleted) }];
  });
}

function lookAt(at: number, added: readonly Marked[], deleted: readonly Marked[]): RunLook {
  const inside = (marks: readonly Marked[]) => marks.some(({ start, end }) => start <= at && at < end);
  if (inside(added)) return inside(deleted) ? 'added-deleted' : 'added';
  return inside(deleted) ? 'deleted' : 'plain';
}
