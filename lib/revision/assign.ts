import { Queue } from './queue.ts';

/** A possible link between a row and a column and what it is worth; worthless ones (≤ 0) are never chosen. */
export interface Edge {
  readonly row: number;
  readonly column: number;
  readonly worth: number;
}

/**
 * The choice of edges of greatest total worth in which every row and every column occurs at most once:
 * the Hungarian method on sparse edges, one shortest augmenting path a row. Every row also has a column of
 * its own at no worth, so that it stays free where no edge pays. Answers each row's column, -1 for free.
 */
export function assign(edges: readonly Edge[], rows: number, columns: number): Int32Array {
  const assignment = new Assignment(edges, rows, columns);
  for (let row = 0; row < rows; row++) assignment.serve(row);
  return assignment.columnOfRow.map((column) => (column < columns ? column : -1));
}

interface Arc {
  readonly column: number;
  readonly cost: number;
}

/** How a search reached a column: at what reduced cost, from which row, and whether that is final. */
interface Reached {
  readonly cost: number;
  readonly row: number;
  settled: boolean;
}

class Assignment {
  readonly columnOfRow: Int32Array;
  readonly #rowOfColumn: Int32Array;
  readonly #arcs: Arc[][];
  readonly #rowPrice: Float64Array;
  readonly #columnPrice: Float64Array;

  constructor(edges: readonly Edge[], rows: number, columns: number) {
    this.#arcs = Array.from({ length: rows }, (_, row) => [{ column: columns + row, cost: 0 }]);
    for (const { row, column, worth } of edges) {
      if (worth > 0) this.#arcs[row]?.push({ column, cost: -worth });
    }
    this.columnOfRow = new Int32Array(rows).fill(-1);
    this.#rowOfColumn = new Int32Array(columns + rows).fill(-1);
    this.#columnPrice = new Float64Array(columns + rows);
    this.#rowPrice = Float64Array.from(this.#arcs, (arcs) => Math.min(...arcs.map((arc) => arc.cost)));
  }

  serve(start: number): void {
    const reached = new Map<number, Reached>();
    const passed: number[] = [];
    const queue = new Queue();
    let row = start;
    let cost = 0;
    for (;;) {
      this.#reach(row, cost, reached, queue);
      const column = queue.pop((each) => reached.get(each)?.settled === false);
      const here = reached.get(column);
      if (here) here.settled = true;
      cost = here?.cost ?? 0;
      const owner = this.#rowOfColumn[column] ?? -1;
      if (owner < 0) {
        this.#reprice(start, cost, passed, reached);
        this.#take(column, start, reached);
        return;
      }
      passed.push(column);
      row = owner;
    }
  }

  #reach(row: number, base: number, reached: Map<number, Reached>, queue: Queue): void {
    for (const arc of this.#arcs[row] ?? []) {
      // Never below zero but for rounding, which must not reopen a settled column and close a circle.
      const reduced = arc.cost - (this.#rowPrice[row] ?? 0) - (this.#columnPrice[arc.column] ?? 0);
      const cost = base + Math.max(reduced, 0);
      const known = reached.get(arc.column);
      if (known && (known.settled || known.cost <= cost)) continue;
      reached.set(arc.column, { cost, row, settled: false });
      queue.push(arc.column, cost);
    }
  }

  #reprice(start: number, cost: number, passed: readonly number[], reached: Map<number, Reached>): void {
    this.#rowPrice[start] = (this.#rowPrice[start] ?? 0) + cost;
    for (const column of passed) {
      const saved = cost - (reached.get(column)?.cost ?? 0);
      const owner = this.#rowOfColumn[column] ?? -1;
      this.#rowPrice[owner] = (this.#rowPrice[owner] ?? 0) + saved;
      this.#columnPrice[column] = (this.#columnPrice[column] ?? 0) - saved;
    }
  }

  #take(end: number, start: number, reached: Map<number, Reached>): void {
    let column = end;
    for (;;) {
      const row = reached.get(column)?.row ?? start;
      const given = this.columnOfRow[row] ?? -1;
      this.#rowOfColumn[column] = row;
      this.columnOfRow[row] = column;
      if (row === start) return;
      column = given;
    }
  }
}
