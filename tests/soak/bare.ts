import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { connect } from '../../server/database/connect.ts';
import { joinCluster } from '../../server/postgres/join.ts';

/** Writes what a submission leaves behind (submission, comment, log leaf) as one committed transaction. */
export interface BareWriter {
  writeOne(): Promise<void>;
  close(): Promise<void>;
}

/** By the endpoint's own driver and pool, on its own tables; rows as it has written them. */
export async function bareWriter(data: string): Promise<BareWriter> {
  const joined = await joinCluster(data);
  const { pool } = connect(joined.url);
  const rows = await sampleRows(pool);
  let written = 10_000_000;
  return {
    writeOne: () => {
      written += 1;
      return writeOne(pool, rows, written);
    },
    close: async () => {
      await pool.end();
      await joined.leave();
    },
  };
}

interface Sample {
  readonly insert: string;
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
}

async function sampleRows(pool: pg.Pool): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const table of ['submissions', 'comments', 'log_leaves']) {
    const { rows } = await pool.query<Record<string, unknown>>(`SELECT * FROM ${table} LIMIT 1`);
    const entries = Object.entries(rows[0] ?? {});
    const columns = entries.map(([name]) => name);
    const places = columns.map((_, at) => `$${at + 1}`).join(', ');
    samples.push({
      insert: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`,
      columns,
      values: entries.map(([, each]) => (isJson(each) ? JSON.stringify(each) : each)),
    });
  }
  return samples;
}

function isJson(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

async function writeOne(pool: pg.Pool, samples: readonly Sample[], leaf: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const { insert, columns, values } of samples) {
      await client.query(
        insert,
        columns.map((name, at) => ownValue(name, leaf) ?? values[at]),
      );
    }
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

function ownValue(column: string, leaf: number): unknown {
  if (column === 'leaf_index') return leaf;
  if (column === 'idempotency_key') return randomUUID();
  return column === 'number' ? `BARE-${leaf}` : null;
}
