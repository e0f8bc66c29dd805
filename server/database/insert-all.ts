import { getTableColumns, type SQL, sql, type Table } from 'drizzle-orm';
import type { Transaction } from './connect.ts';

/**
 * Many rows in one parameter, whatever their number (a statement takes 65,535 at most). The rows are whole:
 * a column that is not named becomes null, not its default.
 */
export function insertAll<T extends Table>(table: T, rows: readonly T['$inferSelect'][]): SQL {
  const names = Object.entries(getTableColumns(table)).map(([key, { name }]) => [key, name] as const);
  const named = rows.map((row) => Object.fromEntries(names.map(([key, name]) => [name, row[key]])));
  return sql`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, ${JSON.stringify(named)}::json)`;
}

/** Statements on different tables in one journey to the database. */
export async function together(tx: Transaction, statements: readonly SQL[]): Promise<void> {
  const parts = statements.map((statement, at) => sql`${sql.identifier(`part_${at}`)} AS (${statement})`);
  await tx.execute(sql`WITH ${sql.join(parts, sql`, `)} SELECT 1`);
}
