import { type Row, ranks } from './correct-rows.ts';

/** What stands in a clause that goes up or down goes with it: its 项 become 目, or its 目 项. */
export function raised(rows: readonly Row[]): Row[] {
  return rows.map((row) => {
    if (row.level === 'paragraph') return ranked(row, row.rank - 100);
    if (row.rank > ranks.subitem) return ranked(row, row.rank - 1);
    return row.level === 'subitem' ? ranked({ ...row, level: 'item' }, ranks.item) : row;
  });
}

export function lowered(rows: readonly Row[]): Row[] {
  return rows.map((row) => {
    if (row.level === 'paragraph') return ranked(row, row.rank + 100);
    if (row.level === 'item') return ranked({ ...row, level: 'subitem' }, ranks.subitem);
    return ranked(row, row.rank + 1);
  });
}

function ranked(row: Row, rank: number): Row {
  return { ...row, rank, closes: rank };
}
