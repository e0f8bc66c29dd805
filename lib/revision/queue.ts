/** Binary heap of columns by cost. */
export class Queue {
  readonly #columns: number[] = [];
  readonly #costs: number[] = [];

  push(column: number, cost: number): void {
    let at = this.#columns.length;
    this.#columns.push(column);
    this.#costs.push(cost);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.#costs[parent] ?? 0) <= cost) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  /** The cheapest column that is still open; the caller's own columns keep the queue from running dry. */
  pop(open: (column: number) => boolean): number {
    for (;;) {
      const column = this.#columns[0];
      if (column === undefined) throw new Error('assign: a row without its own column');
      this.#removeTop();
      if (open(column)) return column;
    }
  }

  #removeTop(): void {
    const last = this.#columns.length - 1;
    this.#swap(0, last);
    this.#columns.pop();
    this.#costs.pop();
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= last) return;
      if (child + 1 < last && (this.#costs[child + 1] ?? 0) < (this.#costs[child] ?? 0)) child++;
      if ((this.#costs[child] ?? 0) >= (this.#costs[at] ?? 0)) return;
      this.#swap(at, child);
      at = child;
    }
  }

  #swap(a: number, b: number): void {
    const [column, cost] = [this.#columns[a] ?? 0, this.#costs[a] ?? 0];
    this.#columns[a] = this.#columns[b] ?? 0;
    this.#costs[a] = this.#costs[b] ?? 0;
    this.#columns[b] = column;
    this.#costs[b] = cost;
  }
}
