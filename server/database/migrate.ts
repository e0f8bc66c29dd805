import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

/** A module of its own adds a file here, numbered after the last; what is applied never changes. */
const directory = join(import.meta.dirname, 'migrations');
/** Several servers may start at once on one database; one of them migrates. */
const migrationLock = 7_218_002;

/**
 * Brings the database to this version's tables, or only as far as `upTo` names; answers the names of what was
 * applied now.
 */
export async function migrate(pool: pg.Pool, upTo?: readonly string[]): Promise<readonly string[]> {
  const files = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  refuseNewer(upTo ?? [], files);
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, applied_at timestamptz)',
    );
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations');
    const applied = new Set(rows.map(({ name }) => name));
    refuseNewer([...applied], files);
    const missing = files.filter((name) => !applied.has(name) && (upTo === undefined || upTo.includes(name)));
    for (const name of missing) await applyOne(client, name);
    return missing;
  } finally {
    // Ends the session and with it the lock, also after an error.
    client.release(true);
  }
}

async function applyOne(client: pg.PoolClient, name: string): Promise<void> {
  const statements = await readFile(join(directory, name), 'utf8');
  try {
    await client.query('BEGIN');
    // An index over millions of rows takes longer than any request may.
    await client.query('SET LOCAL statement_timeout = 0');
    await client.query(statements);
    await client.query('INSERT INTO migrations VALUES ($1, now())', [name]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`Migration ${name} failed; nothing of it was kept.`, { cause: error });
  }
}

function refuseNewer(applied: readonly string[], known: readonly string[]): void {
  const newer = applied.find((name) => !known.includes(name));
  if (newer !== undefined) throw new Error(`The data are of a newer version of this program (${newer}).`);
}
