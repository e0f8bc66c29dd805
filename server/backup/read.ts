import { createReadStream, type ReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { pipeline as streamed } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { getTableName } from 'drizzle-orm';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type * as z from 'zod';
import { migrate } from '../database/migrate.ts';
import { backedUp, endOfRows, head as headSchema, tableHead, tail as tailSchema } from './format.ts';
import { logFault } from './log-check.ts';

/**
 * Reads a backup into an empty database and brings it to this version's tables. Everything or nothing: a file
 * cut short, a table that is not empty or a log that does not add up leaves the database as it was. Answers
 * the number of rows by table.
 */
export async function readBackup(pool: pg.Pool, path: string): Promise<Record<string, number>> {
  const lines = new Lines(path);
  try {
    const head = lines.read(await lines.next(), headSchema);
    await migrate(pool, head.migrations);
    const rows = await restore(pool, lines);
    await migrate(pool);
    return rows;
  } finally {
    lines.close();
  }
}

async function restore(pool: pg.Pool, lines: Lines): Promise<Record<string, number>> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL statement_timeout = 0');
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const rows: Record<string, number> = {};
    for (const table of backedUp.map(getTableName)) rows[table] = await restoreTable(client, table, lines);
    const told = lines.read(await lines.next(), tailSchema).rows;
    const short = Object.keys(rows).find((table) => told[table] !== rows[table]);
    if (short !== undefined)
      throw new Error(`The backup holds ${rows[short]} of ${told[short]} rows of ${short}.`);
    const fault = await logFault(client);
    if (fault !== null) throw new Error(fault);
    await client.query('COMMIT');
    return rows;
  } finally {
    client.release(true);
  }
}

async function restoreTable(client: pg.PoolClient, table: string, lines: Lines): Promise<number> {
  const named = lines.read(await lines.next(), tableHead);
  if (named.table !== table) throw new Error(`The backup has ${named.table} where ${table} was expected.`);
  const { rows } = await client.query<{ some: boolean }>(`SELECT EXISTS (SELECT FROM ${table}) AS some`);
  if (rows[0]?.some) throw new Error(`The database is not empty: ${table} has rows.`);
  const columns = named.columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const into = client.query(copyFrom(`COPY ${table} (${columns}) FROM STDIN`));
  await streamed(rowsOf(lines), into);
  return into.rowCount;
}

async function* rowsOf(lines: Lines): AsyncGenerator<string> {
  for (let line = await lines.next(); line !== endOfRows; line = await lines.next()) yield `${line}\n`;
}

/** A file's lines, cut at line feeds alone; the end before its time is an error. */
class Lines {
  readonly #file: ReadStream;
  readonly #lines: AsyncGenerator<string>;

  constructor(path: string) {
    this.#file = createReadStream(path);
    this.#lines = linesOf(pipeline(this.#file, createGunzip(), () => undefined));
  }

  async next(): Promise<string> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('The backup ends before its end: it was cut short.');
    return value;
  }

  read<T>(line: string, schema: z.ZodType<T>): T {
    try {
      return schema.parse(JSON.parse(line));
    } catch (cause) {
      throw new Error('This is not a backup, or one of another version.', { cause });
    }
  }

  close(): void {
    this.#file.destroy();
  }
}

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun = '';
  for await (const chunk of chunks) {
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n');
    begun += first;
    for (const next of rest) {
      yield begun;
      begun = next;
    }
  }
}
