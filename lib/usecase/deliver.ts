import type { OutboxRow } from '../hearing/outbox.ts';

/** Where outbox rows are kept. Two tabs and a worker may use one at the same time. */
export interface OutboxPort {
  /** Rows for which `isDue(row, now)` holds, oldest first. */
  due(now: number): Promise<readonly OutboxRow[]>;
  get(submissionId: string): Promise<OutboxRow | null>;
  /**
   * Writes `after` if the stored row still has `before.version`, in one transaction; false if it has not.
   * This is the only way a row changes, so two senders never hold it at once.
   */
  swap(before: OutboxRow, after: OutboxRow): Promise<boolean>;
}
