import type { Cell } from './block.ts';

/** Limits of HTML: a cell covers at most this many columns and rows. */
const widest = 1000;
const tallest = 65_534;

/** Where the cells of one table stand, row and column spans counted (HTML: forming a table). */
export class TableGrid {
  readonly #table: number;
  #row = -1;
  #column = 0;
  /** The last row that each column is taken in by a cell from above. */
  readonly #takenTo: number[] = [];

  constructor(table: number) {
    this.#table = table;
  }

  beginRow(): void {
    this.#row++;
    this.#column = 0;
  }

  /** Spans as written in the attributes; what is no number counts as one. */
  placeCell(columns: string | null, rows: string | null): Cell {
    if (this.#row < 0) this.beginRow();
    while ((this.#takenTo[this.#column] ?? -1) >= this.#row) this.#column++;
    const column = this.#column;
    const span = spanOf(columns, widest);
    const lastRow = this.#row + spanOf(rows, tallest) - 1;
    for (let i = 0; i < span; i++) this.#takenTo[column + i] = lastRow;
    this.#column = column + span;
    return { table: this.#table, row: this.#row, column, ...(span > 1 && { span }) };
  }
}

function spanOf(written: string | null, most: number): number {
  const span = Number.parseInt(written ?? '1', 10);
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, most);
}
