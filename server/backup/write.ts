import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { getTableName } from 'drizzle-orm';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { backedUp, endOfRows, type Head } from './format.ts';

/**
 * Writes everything as it stands at one instant, while the endpoint goes on. The file has its name only once
 * it is whole and on disk. Answers the number of rows by table.
 */
export async function writeBackup(pool: pg.Pool, path: string, at: Date): Promise<Record<string, number>> {
  const client = await pool.connect();
  const unfinished = `${path}.unfinished`;
  const gzip = createGzip();
  const file = createWriteStream(unfinished, { mode: 0o600, flush: true });
  gzip.pipe(file);
  const written = Promise.race([
    finished(file),
    once(gzip, 'error').then(([error]) => Promise.reject(error)),
  ]);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query('SET LOCAL statement_timeout = 0');
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const rows = await writeAll(client, gzip, at);
    await client.query('COMMIT');
    gzip.end();
    await written;
    await rename(unfinished, path);
    await flushDirectory(dirname(path));
    return rows;
  } finally {
    client.release(true);
  }
}

async function writeAll(client: pg.PoolClient, out: Writable, at: Date): Promise<Record<string, number>> {
  const applied = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY name');
  const head: Head = {
    kind: 'zhutiao-backup',
    version: 1,
    at: at.toISOString(),
    migrations: applied.rows.map(({ name }) => name),
  };
  await line(out, head);
  const rows: Record<string, number> = {};
  for (const table of backedUp.map(getTableName)) {
    const columns = await columnsOf(client, table);
    await line(out, { table, columns });
    const copied = client.query(copyTo(`COPY ${table} (${columns.join(', ')}) TO STDOUT`));
    for await (const chunk of copied) if (!out.write(chunk)) await once(out, 'drain');
    await text(out, `${endOfRows}\n`);
    rows[table] = copied.rowCount;
  }
  await line(out, { rows });
  return rows;
}

async function columnsOf(client: pg.PoolClient, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

function line(out: Writable, value: object): Promise<void> {
  return text(out, `${JSON.stringify(value)}\n`);
}

async function text(out: Writable, words: string): Promise<void> {
  if (!out.write(words)) await once(out, 'drain');
}

async function flushDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  await directory.sync().finally(() => directory.close());
}
