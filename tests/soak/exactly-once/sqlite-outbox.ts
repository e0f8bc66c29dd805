import { DatabaseSync } from 'node:sqlite';
import { finalStates, isDue, type OutboxRow } from '../../../lib/hearing/outbox.ts';
import type { OutboxPort } from '../../../lib/usecase/deliver.ts';

/** An outbox on disk that several processes share and that survives their being killed. */
export class SqliteOutbox implements OutboxPort {
  readonly #db: DatabaseSync;

  constructor(path: string) {
    this.#db = new DatabaseSync(path, { timeout: 30_000 });
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    this.#db.exec(
      'CREATE TABLE IF NOT EXISTS rows (id TEXT PRIMARY KEY, version INTEGER, open INTEGER, row TEXT)',
    );
    this.#db.exec('CREATE INDEX IF NOT EXISTS open_rows ON rows (open)');
  }

  add(rows: readonly OutboxRow[]): void {
    const insert = this.#db.prepare('INSERT INTO rows VALUES (?, ?, 1, ?)');
    this.#db.exec('BEGIN');
    for (const row of rows) insert.run(row.submissionId, row.version, JSON.stringify(row));
    this.#db.exec('COMMIT');
  }

  async due(now: number): Promise<readonly OutboxRow[]> {
    return this.open().filter((row) => isDue(row, now));
  }

  async swap(before: OutboxRow, after: OutboxRow): Promise<boolean> {
    const { changes } = this.#db
      .prepare('UPDATE rows SET version = ?, open = ?, row = ? WHERE id = ? AND version = ?')
      .run(
        after.version,
        finalStates.has(after.state) ? 0 : 1,
        JSON.stringify(after),
        before.submissionId,
        before.version,
      );
    return changes === 1;
  }

  /** Not final yet; some hundreds at once are enough to choose from. */
  open(): readonly OutboxRow[] {
    return this.#read('SELECT row FROM rows WHERE open = 1 LIMIT 400');
  }

  all(): readonly OutboxRow[] {
    return this.#read('SELECT row FROM rows');
  }

  left(): number {
    const row = this.#db.prepare('SELECT count(*) AS n FROM rows WHERE open = 1').get();
    return Number(row?.n ?? 0);
  }

  close(): void {
    this.#db.close();
  }

  #read(statement: string): readonly OutboxRow[] {
    // Written by nobody but `add` and `swap`.
    return this.#db
      .prepare(statement)
      .all()
      .map(({ row }) => JSON.parse(String(row)) as OutboxRow);
  }
}
