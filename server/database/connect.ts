import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

export type Database = NodePgDatabase;
/** What stands in a `transaction` callback. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export interface Connection {
  readonly db: Database;
  readonly pool: pg.Pool;
}

/** A pool on a `postgres://` address. Lost sessions are reported to `onError` and replaced. */
export function connect(url: string, onError: (error: Error) => void = () => undefined): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: 20,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'zhutiao',
  });
  pool.on('error', onError);
  return { db: drizzle(pool), pool };
}
