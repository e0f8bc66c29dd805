import type { Sheet } from './sheet.ts';

/** What a cell of Excel can hold, UTF-16 units; longer words go on in the row below. */
const FULLEST_CELL = 32_000;

/** Height of a line, and of the highest row that Excel knows, points. */
const LINE = 15;
const HIGHEST_ROW = 409;

/** One row, or as many as its longest cell needs. */
export function fittedRows(row: readonly string[]): string[][] {
  const rows: string[][] = [];
  let rest = [...row];
  do {
    rows.push(rest.map((words) => words.slice(0, cutOf(words))));
    rest = rest.map((words) => words.slice(cutOf(words)));
  } while (rest.some((words) => words !== ''));
  return rows;
}

/** No surrogate pair is cut. */
function cutOf(words: string): number {
  if (words.length <= FULLEST_CELL) return words.length;
  return /[\ud800-\udbff]/.test(words[FULLEST_CELL - 1] ?? '') ? FULLEST_CELL - 1 : FULLEST_CELL;
}

/** Points. Programs differ in whether they make a row as high as its words, so it is said. */
export function heightOf(cells: readonly string[], columns: Sheet['columns']): number {
  const lines = cells.map((words, at) => {
    const room = Math.max(1, (columns[at]?.width ?? 1) - 1);
    return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
  });
  return Math.min(HIGHEST_ROW, LINE * Math.max(1, ...lines) + 3);
}
