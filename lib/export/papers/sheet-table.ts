import type { Sheet } from '../sheet/sheet.ts';
import { cell, type Table, type TableRow } from '../word/document.ts';

/** A sheet as a table of a Word paper. */
export function sheetTable({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): Table {
  return {
    kind: 'table',
    columns: columns.map(({ width }) => width),
    head: columns.map(({ head }) => head),
    rows: { [Symbol.iterator]: () => rowsOf({ columns, rows }) },
    rowCount: rows.length,
  };
}

function* rowsOf({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): Generator<TableRow> {
  for (const row of rows) {
    yield { cells: row.map((words, at) => cell(words, columns[at]?.centred ? 'cellCentre' : 'cell')) };
  }
}
