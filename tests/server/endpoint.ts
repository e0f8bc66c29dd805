import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { createApp } from '../../server/app.ts';
import { type Connection, connect } from '../../server/database/connect.ts';
import { migrate } from '../../server/database/migrate.ts';
import type { JournalEvent } from '../../server/journal.ts';
import { type Seed, seedHearing } from '../../server/seed.ts';
import { library } from './drafts.ts';

/** Databases of this file with all tables, emptied and free for the next test. */
const free: string[] = [];

/** Address of a new database without tables in the run's PostgreSQL; it goes with the run. */
export async function freshDatabase(): Promise<string> {
  const url = new URL(inject('postgresUrl'));
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(url, `CREATE DATABASE ${name}`);
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

async function asAdmin(url: URL, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(statement);
  await client.end();
}

export interface FreshConnection extends Connection {
  readonly url: string;
  /** The test changes the tables themselves: nobody is to have them after it. */
  spoil(): void;
}

/** A database with all tables and nothing in them. */
export async function freshConnection(): Promise<FreshConnection> {
  const used = free.pop();
  const url = used ?? (await freshDatabase());
  const connection = connect(url);
  if (used === undefined) await migrate(connection.pool);
  let spoilt = false;
  onTestFinished(async () => {
    if (!spoilt) free.push(await emptied(connection.pool, url));
    await connection.pool.end();
  });
  return {
    ...connection,
    url,
    spoil: () => {
      spoilt = true;
    },
  };
}

async function emptied(pool: pg.Pool, url: string): Promise<string> {
  const { rows } = await pool.query<{ names: string }>(
    "SELECT string_agg(tablename, ', ') AS names FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'",
  );
  await pool.query(`TRUNCATE ${rows[0]?.names}`);
  return url;
}

/** A clock that stands still until it is set. */
export interface Clock {
  now: Date;
}

export interface TestEndpoint extends FreshConnection {
  readonly clock: Clock;
  readonly journal: JournalEvent[];
  /** `GET` without a body, `POST` with one; paths under the hearing's address. */
  ask(path: string, init?: RequestInit & { json?: unknown }): Promise<Response>;
  fetch(address: string, init?: RequestInit): Promise<Response>;
}

export const origin = 'https://hearing.qingyu.example';
export const hearingUrl = `${origin}/v1/hearings/library`;
/** In the middle of the hearing's period. */
export const midway = new Date('2026-04-01T00:00:00.000Z');

/** The endpoint over a database of its own, with the library's hearing in it. */
export async function openEndpoint(seed: Seed = library()): Promise<TestEndpoint> {
  const connection = await freshConnection();
  const clock: Clock = { now: midway };
  const journal: JournalEvent[] = [];
  await seedHearing(connection.db, seed, new Date('2026-03-01T00:00:00.000Z'));
  const app = createApp({
    db: connection.db,
    now: () => clock.now,
    journal: { write: (event) => journal.push(event) },
  });
  const fetch = async (address: string, init?: RequestInit) => app.request(address, init);
  return {
    ...connection,
    clock,
    journal,
    fetch,
    ask: (path, init = {}) => fetch(`${hearingUrl}${path}`, withJson(init)),
  };
}

function withJson({ json, ...init }: RequestInit & { json?: unknown }): RequestInit {
  if (json === undefined) return init;
  const headers = { 'content-type': 'application/json', ...Object.fromEntries(new Headers(init.headers)) };
  return { method: 'POST', ...init, headers, body: JSON.stringify(json) };
}
