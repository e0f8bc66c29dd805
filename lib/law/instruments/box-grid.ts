import type { BlockText, Cell } from '../../blocks/block.ts';

/** Fewest rows of boxes that make a grid, and how many boxes stand side by side in a row. */
const fewestRows = 3;
const columns = { least: 2, most: 6 };

/**
 * The table cell of each block, by its ordinal: those of tables, and those of boxes that stand in rows as the cells of
 * a table do (`<div class="row"><div>现行</div><div>修订草案</div></div>`). Linear in the boxes.
 */
export function cellsOf(source: BlockText): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  let tables = 0;
  for (const [at, { hint }] of source.blocks.entries()) {
    if (!hint?.cell) continue;
    cells.set(at, hint.cell);
    tables = Math.max(tables, hint.cell.table + 1);
  }
  const boxes = boxesOf(source);
  const grids = gridsAmong(boxes, tables);
  if (grids.size === 0) return cells;
  for (const [at, { hint }] of source.blocks.entries()) {
    const cell = cells.has(at) || hint?.container === undefined ? null : cellAt(boxes, grids, hint.container);
    if (cell) cells.set(at, cell);
  }
  return cells;
}

interface Boxes {
  readonly around: readonly number[];
  /** The boxes right inside a box that have words in them, in their order. */
  readonly inside: ReadonlyMap<number, readonly number[]>;
  /** Boxes with words right in them, outside their inner boxes. */
  readonly direct: ReadonlySet<number>;
}

function boxesOf({ blocks, containers: around = [] }: BlockText): Boxes {
  const direct = new Set(blocks.flatMap(({ hint }) => hint?.container ?? []));
  const filled = new Set<number>();
  for (const own of direct)
    for (let box = own; box >= 0 && !filled.has(box); box = around[box] ?? -1) filled.add(box);
  const inside = new Map<number, number[]>();
  for (const [box, outer] of around.entries()) {
    if (!filled.has(box)) continue;
    const known = inside.get(outer);
    if (known) known.push(box);
    else inside.set(outer, [box]);
  }
  return { around, inside, direct };
}

interface Grid {
  readonly table: number;
  readonly columns: number;
}

function gridsAmong({ inside, direct }: Boxes, tables: number): Map<number, Grid> {
  const grids = new Map<number, Grid>();
  for (const [box, rows] of inside) {
    const counts = rows.map((row) => (direct.has(row) ? 0 : (inside.get(row)?.length ?? 0)));
    const wide = counts.find((count) => count >= columns.least) ?? 0;
    const fitting = counts.filter((count) => count === wide).length;
    if (wide < columns.least || wide > columns.most) continue;
    if (fitting >= fewestRows && fitting * 5 >= rows.length * 4)
      grids.set(box, { table: tables + grids.size, columns: wide });
  }
  return grids;
}

/** The innermost grid counts; a row of one box goes through all columns. */
function cellAt({ around, inside }: Boxes, grids: ReadonlyMap<number, Grid>, own: number): Cell | null {
  let [cell, row] = [-1, own];
  for (let box = around[own] ?? -1; box >= 0; box = around[box] ?? -1) {
    const grid = grids.get(box);
    if (grid) {
      const inRow = inside.get(row) ?? [];
      const at = { table: grid.table, row: inside.get(box)?.indexOf(row) ?? 0 };
      return inRow.length === grid.columns && cell >= 0
        ? { ...at, column: inRow.indexOf(cell) }
        : { ...at, column: 0, span: grid.columns };
    }
    [cell, row] = [row, box];
  }
  return null;
}
