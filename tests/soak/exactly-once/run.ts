import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { packetHash } from '../../../lib/hearing/packet.ts';
import { hearing as hearingSchema } from '../../../lib/hearing/protocol/hearing.ts';
import { logFault } from '../../../server/backup/log-check.ts';
import { withDatabase } from '../../../server/open-database.ts';
import { livePostmaster } from '../../../server/postgres/postmaster.ts';
import { submitted } from '../../server/citizens.ts';
import { type ServerProcess, startProcess } from '../../server/process.ts';
import { chance } from '../chance.ts';
import { noLimits, withOffice } from '../office.ts';
import { type Fault, startFaultyLine } from './faulty-line.ts';
import { SqliteOutbox } from './sqlite-outbox.ts';

export interface Plan {
  readonly submissions: number;
  readonly clients: number;
  /** Milliseconds between one killing and the next. */
  readonly between: number;
  readonly seed: number;
}

export interface Outcome {
  readonly seconds: number;
  readonly accepted: number;
  /** Accepted by the client's account, not held by the endpoint. */
  readonly lost: number;
  /** Held more than once, or held and never submitted. */
  readonly doubled: number;
  readonly attempts: number;
  readonly serverKills: number;
  readonly databaseKills: number;
  readonly clientKills: number;
  readonly faults: Readonly<Record<Fault, number>>;
  readonly logFault: string | null;
}

const clientFile = fileURLToPath(new URL('client.ts', import.meta.url));

/** Submissions over a faulty line while clients, server and database are killed with -9 at random. */
export function runExactlyOnce(plan: Plan): Promise<Outcome> {
  return withOffice((data) => inDirectory(data, plan));
}

async function inDirectory(data: string, plan: Plan): Promise<Outcome> {
  const began = performance.now();
  const random = chance(plan.seed);
  let server: ServerProcess = await startProcess(data, noLimits);
  const line = await startFaultyLine(server.url, random);
  const outbox = await filledOutbox(join(data, 'outbox.sqlite'), { plan, server, url: line.url });
  const clients = Array.from({ length: plan.clients }, (_, slot) => startClient(data, slot));
  const kills = { server: 0, database: 0, client: 0 };
  while (outbox.left() > 0) {
    await after(plan.between);
    const what = random();
    if (what < 0.5) {
      kills.client += await replaceClient(data, clients, Math.floor(random() * clients.length));
      continue;
    }
    const postmaster = what < 0.65 ? await livePostmaster(join(data, 'postgres')) : null;
    await server.kill();
    kills.server += 1;
    if (postmaster !== null) {
      process.kill(postmaster.pid, 'SIGKILL');
      kills.database += 1;
    }
    server = await startProcess(data, noLimits);
    line.target = server.url;
    restartFinished(data, clients, outbox.left());
  }
  for (const client of clients) await ended(client);
  line.close();
  await server.stop();
  const rows = outbox.all();
  outbox.close();
  const held = await heldBy(data);
  const wanted = new Map(rows.map(({ submissionId, packet }) => [submissionId, packetHash(packet)]));
  const good = new Set(held.rows.filter(({ key, hash }) => wanted.get(key) === hash).map(({ key }) => key));
  return {
    seconds: Math.round((performance.now() - began) / 1000),
    accepted: rows.filter(({ state }) => state === 'accepted').length,
    lost: rows.filter(({ submissionId }) => !good.has(submissionId)).length,
    doubled: held.rows.length - good.size,
    attempts: rows.reduce((sum, { attempts }) => sum + attempts, 0),
    serverKills: kills.server,
    databaseKills: kills.database,
    clientKills: kills.client,
    faults: line.seen,
    logFault: held.fault,
  };
}

async function filledOutbox(
  path: string,
  { plan, server, url }: { readonly plan: Plan; readonly server: ServerProcess; readonly url: string },
): Promise<SqliteOutbox> {
  const { keys } = hearingSchema.parse(await (await fetch(`${server.url}/v1/hearings/library`)).json());
  const hearing = { id: 'library', url: `${url}/v1/hearings/library`, keys };
  const outbox = new SqliteOutbox(path);
  outbox.add(Array.from({ length: plan.submissions }, () => submitted({ hearing, sentAt: new Date() })));
  return outbox;
}

function startClient(data: string, slot: number): ChildProcess {
  const args = ['--no-warnings', clientFile, join(data, 'outbox.sqlite'), `slot-${slot}`];
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function replaceClient(data: string, clients: ChildProcess[], slot: number): Promise<number> {
  const client = clients[slot];
  if (client === undefined) return 0;
  const alive = client.exitCode === null && client.signalCode === null;
  client.kill('SIGKILL');
  await ended(client);
  clients[slot] = startClient(data, slot);
  return alive ? 1 : 0;
}

function restartFinished(data: string, clients: ChildProcess[], left: number): void {
  for (const [slot, client] of clients.entries()) {
    if (left > 0 && client.exitCode !== null) clients[slot] = startClient(data, slot);
  }
}

async function ended(client: ChildProcess): Promise<void> {
  if (client.exitCode === null && client.signalCode === null) await once(client, 'exit');
}

async function heldBy(data: string) {
  return withDatabase({ databaseUrl: null, dataDirectory: data }, async (pool) => {
    const { rows } = await pool.query<{ key: string; hash: string }>(
      'SELECT idempotency_key AS key, packet_hash AS hash FROM submissions',
    );
    const client = await pool.connect();
    const fault = await logFault(client);
    client.release();
    return { rows, fault };
  });
}
