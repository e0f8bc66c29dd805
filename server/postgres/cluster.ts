import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Account } from './account.ts';
import { type Binaries, findBinaries, majorOf } from './binaries.ts';
import { type Places, placesFor } from './places.ts';
import { disownLock, livePostmaster } from './postmaster.ts';

const run = promisify(execFile);

/** A running PostgreSQL of our own. */
export interface Cluster {
  /** `postgres://…` of the database `zhutiao`. */
  readonly url: string;
  /** Another database in the same server, made if it is missing. */
  database(name: string): Promise<string>;
  /** Ends it after the sessions are closed; data are on disk already. */
  stop(): Promise<void>;
}

/** What one machine needs; durability is left at PostgreSQL's defaults, and no words or answers reach its log. */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=60',
  'shared_buffers=64MB',
  'max_wal_size=512MB',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
];

const user = 'zhutiao';
const startUp = 60_000;
/** Held by the process whose server this is: a second `serve` on the same directory is refused. */
const ownerLock = 7_218_001;

/**
 * Starts the PostgreSQL of a data directory, making it at the first start. One that outlived our process
 * (killed with -9) is taken over as it runs.
 */
export async function startCluster(dataDirectory: string): Promise<Cluster> {
  await mkdir(dataDirectory, { recursive: true });
  const binaries = await findBinaries();
  const places = await placesFor(dataDirectory, binaries);
  const password = await passwordIn(dataDirectory);
  await initialise(places, binaries, password);
  const port = (await runningPort(places.cluster)) ?? (await launch(places));
  const address = (database: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const owner = await becomeOwner(address('postgres'));
  const database = (name: string) => ensureDatabase(owner, name).then(() => address(name));
  return {
    url: await database('zhutiao'),
    database,
    stop: async () => {
      await owner.end().catch(() => undefined);
      await halt(places.cluster);
    },
  };
}

/** The password of the database's only user; in a file of its own that only we can read. */
async function passwordIn(dataDirectory: string): Promise<string> {
  const path = join(dataDirectory, 'postgres.password');
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept !== null && kept.trim() !== '') return kept.trim();
  const made = randomBytes(24).toString('hex');
  await writeFile(path, made, { mode: 0o600, flush: true });
  return made;
}

/** Into a directory beside it first, so that a kill in the middle leaves no half cluster. */
async function initialise(places: Places, binaries: Binaries, password: string): Promise<void> {
  const { cluster, account } = places;
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version !== null) return checkMajor(version.trim(), binaries);
  const fresh = `${cluster}.new`;
  const secret = `${cluster}.secret`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(secret, password, { mode: 0o600 });
  if (account) await Promise.all([fresh, secret].map((path) => chown(path, account.uid, account.gid)));
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = ['--auth=scram-sha-256', `--username=${user}`, `--pwfile=${secret}`];
  try {
    await run(places.initdb, ['-D', fresh, ...locale, ...access], as(account));
  } finally {
    await rm(secret, { force: true });
  }
  await rename(fresh, cluster);
}

function checkMajor(found: string, binaries: Binaries): void {
  if (found === majorOf(binaries)) return;
  throw new Error(
    `The data are of PostgreSQL ${found}, and this version brings ${majorOf(binaries)}. They were left as they are.\n` +
      'With the version of this program that wrote them: zhutiao backup FILE --data OLD\n' +
      'With this version, into an empty directory: zhutiao restore FILE --data NEW',
  );
}

/** The port of a server that is up, waiting for one that is just coming up or going down. */
async function runningPort(cluster: string): Promise<number | null> {
  for (const until = Date.now() + startUp; Date.now() < until; await after(50)) {
    const found = await livePostmaster(cluster);
    if (found === null) return null;
    if (found.ready) return found.port;
  }
  throw new Error('The database of this directory neither starts nor stops.');
}

/** Once more after a second: backends of a killed server need a moment to notice and let go of the memory. */
async function launch(places: Places): Promise<number> {
  for (const until = Date.now() + 15_000; ; await after(1_000)) {
    try {
      return await launchOnce(places);
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

async function launchOnce({ cluster, postgres, account }: Places): Promise<number> {
  await disownLock(cluster);
  const port = await freePort();
  const log = await open(join(dirname(cluster), 'postgres.log'), 'a', 0o600);
  const flags = settings.flatMap((setting) => ['-c', setting]);
  // Detached: Ctrl+C in our terminal must not end it before the last request is answered.
  const child = spawn(postgres, ['-D', cluster, '-p', String(port), ...flags], {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    ...as(account),
  });
  const ended = new AbortController();
  child.once('error', () => ended.abort());
  child.once('exit', () => ended.abort());
  child.unref();
  try {
    return await readiness(cluster, ended.signal);
  } finally {
    await log.close();
  }
}

async function readiness(cluster: string, ended: AbortSignal): Promise<number> {
  for (const until = Date.now() + startUp; Date.now() < until && !ended.aborted; await after(10)) {
    const found = await livePostmaster(cluster);
    if (found?.ready) return found.port;
  }
  const log = join(dirname(cluster), 'postgres.log');
  throw new Error(`The database did not start. Its own words are in ${log}.`);
}

async function becomeOwner(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  // The pool reports a lost database to whoever asks something of it; this session only holds the lock.
  client.on('error', () => undefined);
  await client.connect();
  for (const until = Date.now() + 2_500; Date.now() < until; await after(100)) {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [
      ownerLock,
    ]);
    if (rows[0]?.mine) return client;
  }
  await client.end();
  throw new Error('Another process serves from this data directory.');
}

async function ensureDatabase(owner: pg.Client, name: string): Promise<void> {
  const { rowCount } = await owner.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await owner.query(`CREATE DATABASE ${owner.escapeIdentifier(name)}`);
}

/** "Fast" shutdown: open transactions are rolled back, the rest is checkpointed. */
async function halt(cluster: string): Promise<void> {
  const found = await livePostmaster(cluster);
  if (found === null) return;
  process.kill(found.pid, 'SIGINT');
  for (const until = Date.now() + startUp; Date.now() < until; await after(20)) {
    if ((await livePostmaster(cluster)) === null) return;
  }
  throw new Error('The database did not stop within a minute; it goes on by itself.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function as(account: Account | null): { uid?: number; gid?: number; cwd: string } {
  return { ...(account ?? {}), cwd: '/' };
}
