import type pg from 'pg';
import { connect } from './database/connect.ts';
import { joinCluster } from './postgres/join.ts';

/** Which database: one by address, or the one brought along in a data directory. */
export interface Whereabouts {
  readonly databaseUrl: string | null;
  readonly dataDirectory: string;
}

/** Does something with a database, beside a server that may be running on it. */
export async function withDatabase<T>(where: Whereabouts, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const joined =
    where.databaseUrl === null
      ? await joinCluster(where.dataDirectory)
      : { url: where.databaseUrl, leave: async () => undefined };
  const { pool } = connect(joined.url);
  try {
    return await work(pool);
  } finally {
    await pool.end();
    await joined.leave();
  }
}
