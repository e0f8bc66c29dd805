import { setTimeout as after } from 'node:timers/promises';
import type pg from 'pg';
import type { Row } from '../../scripts/table.ts';
import { connect } from '../../server/database/connect.ts';
import { joinCluster } from '../../server/postgres/join.ts';
import { startProcess } from '../server/process.ts';
import { gunAt, quantile } from './gun.ts';
import { residentOf } from './memory.ts';
import { noLimits, shot, withOffice } from './office.ts';

const seconds = Number(process.env.ZHUTIAO_SOAK_SECONDS ?? 30);
const connections = 32;

/** Accepted submissions a second over HTTP, beside the same rows written by the driver alone. */
export async function soak(): Promise<readonly Row[]> {
  return withOffice(async (data) => {
    const server = await startProcess(data, noLimits);
    await after(3_000);
    const idle = await residentOf(data, server);
    const url = `${server.url}/v1/hearings/library`;
    await fullLoad(url, 3);
    const full = await fullLoad(url, seconds);
    const half = await steadyLoad(url, full.rate / 2);
    const bare = await bareRate(data);
    await server.stop();
    return [
      {
        'over HTTP /s': Math.round(full.rate),
        'driver alone /s': Math.round(bare),
        share: `${Math.round((full.rate / bare) * 100)} %`,
        'p50 full ms': Math.round(quantile(full.times, 0.5)),
        'p99 full ms': Math.round(quantile(full.times, 0.99)),
        'p50 half ms': Math.round(quantile(half, 0.5)),
        'p99 half ms': Math.round(quantile(half, 0.99)),
        'idle MB (node + database)': Math.round(idle),
      },
    ];
  });
}

interface Loaded {
  readonly rate: number;
  readonly times: readonly number[];
}

/** As many as 32 connections carry, each firing as soon as it is answered. */
async function fullLoad(url: string, during: number): Promise<Loaded> {
  const gun = gunAt(url, connections);
  const times: number[] = [];
  const until = performance.now() + during * 1000;
  const fire = async () => {
    while (performance.now() < until) {
      const { status, ms } = await gun.fire(shot(url));
      if (status !== 201) throw new Error(`expected 201, got ${status}`);
      times.push(ms);
    }
  };
  await Promise.all(Array.from({ length: connections }, fire));
  gun.close();
  return { rate: times.length / during, times };
}

/** At an even pace, whether answered or not: times include any waiting for a free connection. */
async function steadyLoad(url: string, rate: number): Promise<readonly number[]> {
  const gun = gunAt(url, connections);
  const began = performance.now();
  const hits: Promise<number>[] = [];
  for (let at = 0; at < rate * seconds; at += 1) {
    const wait = began + (at / rate) * 1000 - performance.now();
    if (wait > 1) await after(wait);
    hits.push(gun.fire(shot(url)).then(({ ms }) => ms));
  }
  const times = await Promise.all(hits);
  gun.close();
  return times;
}

/** One committed transaction for each submission, comment and leaf: same rows, same driver, same pool. */
async function bareRate(data: string): Promise<number> {
  const joined = await joinCluster(data);
  const { pool } = connect(joined.url);
  const rows = await sampleRows(pool);
  let done = 0;
  const until = performance.now() + seconds * 1000;
  const write = async () => {
    while (performance.now() < until) {
      done += 1;
      await writeOne(pool, rows, 10_000_000 + done);
    }
  };
  await Promise.all(Array.from({ length: connections }, write));
  await pool.end();
  await joined.leave();
  return done / seconds;
}

interface Sample {
  readonly table: string;
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
}

/** Rows as the endpoint has just written them. */
async function sampleRows(pool: pg.Pool): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const table of ['submissions', 'comments', 'log_leaves']) {
    const { rows } = await pool.query<Record<string, unknown>>(`SELECT * FROM ${table} LIMIT 1`);
    const entries = Object.entries(rows[0] ?? {});
    const value = (each: unknown) => (isJson(each) ? JSON.stringify(each) : each);
    samples.push({
      table,
      columns: entries.map(([name]) => name),
      values: entries.map(([, each]) => value(each)),
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
    for (const { table, columns, values } of samples) {
      const own = columns.map((name, at) => ownValue(name, leaf) ?? values[at]);
      const places = columns.map((_, at) => `$${at + 1}`);
      await client.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`, own);
    }
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

function ownValue(column: string, leaf: number): unknown {
  if (column === 'leaf_index') return leaf;
  if (column === 'idempotency_key') return crypto.randomUUID();
  return column === 'number' ? `BARE-${leaf}` : null;
}
