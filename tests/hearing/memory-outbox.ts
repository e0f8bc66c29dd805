import { isDue, type OutboxRow } from '../../lib/hearing/outbox.ts';
import type { OutboxPort } from '../../lib/usecase/deliver.ts';

/** An outbox without a browser; keeps every version that was ever written. */
export class MemoryOutbox implements OutboxPort {
  readonly rows = new Map<string, OutboxRow>();
  readonly history: OutboxRow[] = [];

  constructor(rows: readonly OutboxRow[]) {
    for (const row of rows) this.rows.set(row.submissionId, row);
  }

  async due(now: number): Promise<readonly OutboxRow[]> {
    return [...this.rows.values()].filter((row) => isDue(row, now)).sort((a, b) => a.createdAt - b.createdAt);
  }

  async swap(before: OutboxRow, after: OutboxRow): Promise<boolean> {
    if (this.rows.get(before.submissionId)?.version !== before.version) return false;
    this.rows.set(after.submissionId, after);
    this.history.push(after);
    return true;
  }

  only(): OutboxRow {
    const [row] = this.rows.values();
    if (row === undefined) throw new Error('expected a row');
    return row;
  }
}
