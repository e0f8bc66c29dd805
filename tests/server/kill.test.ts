import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type OutboxRow, transition } from '../../lib/hearing/outbox.ts';
import { packetHash } from '../../lib/hearing/packet.ts';
import { hearing as hearingSchema } from '../../lib/hearing/protocol/hearing.ts';
import { type DeliverPorts, deliver } from '../../lib/usecase/deliver.ts';
import { logs, submissions } from '../../server/database/schema.ts';
import { livePostmaster } from '../../server/postgres/postmaster.ts';
import { seedHearing } from '../../server/seed.ts';
import { startServer } from '../../server/serve.ts';
import { MemoryOutbox } from '../hearing/memory-outbox.ts';
import { submitted } from './citizens.ts';
import { temporaryDirectory } from './directory.ts';
import { libraryOpenNow } from './drafts.ts';
import { startProcess } from './process.ts';
import { startProxy } from './proxy.ts';

/** A data directory with the library's hearing in it, open today. */
async function preparedDirectory(): Promise<string> {
  const data = await temporaryDirectory();
  onTestFinished(() => rm(data, { recursive: true }));
  const server = await startServer({ port: 0, dataDirectory: data });
  await seedHearing(server.db, libraryOpenNow());
  await server.close();
  return data;
}

function portsOver(outbox: MemoryOutbox): DeliverPorts {
  return {
    outbox,
    fetch: (address, init) => fetch(address, init),
    now: Date.now,
    random: Math.random,
    online: () => true,
    sender: randomUUID(),
  };
}

/** The person asks again at once instead of waiting for the next attempt. */
async function hurry(outbox: MemoryOutbox): Promise<OutboxRow> {
  const row = outbox.only();
  const next = transition(row, { type: 'retry', now: Date.now() });
  if (next !== null) await outbox.swap(row, next);
  return outbox.only();
}

describe('killing the server between a submission and its answer', () => {
  it('ten times over ends with each comment accepted exactly once', { timeout: 180_000 }, async () => {
    const data = await preparedDirectory();
    let server = await startProcess(data);
    const proxy = await startProxy(server.url);
    onTestFinished(() => proxy.close());
    const address = `${proxy.url}/v1/hearings/library`;
    const { keys } = hearingSchema.parse(await (await fetch(address)).json());
    const finished: OutboxRow[] = [];

    for (let round = 0; round < 10; round += 1) {
      const row = submitted({ hearing: { id: 'library', url: address, keys }, sentAt: new Date() });
      const outbox = new MemoryOutbox([row]);
      const ports = portsOver(outbox);
      let killed = Promise.resolve();
      const die = () => {
        killed = server.kill();
      };
      // Even rounds lose an answer that is on its way, odd ones die at growing distances from the request.
      if (round % 2 === 0) proxy.onAnswer = die;
      else proxy.onRequest = () => setTimeout(die, round * 2);
      await deliver(ports, row, new AbortController().signal);
      const lost = outbox.only();
      if (round % 2 === 0) expect(lost).toMatchObject({ state: 'unknown', lastError: { kind: 'network' } });
      await server.kill();
      await killed;
      // Every third time the database goes with it.
      const postmaster = round % 3 === 0 ? await livePostmaster(join(data, 'postgres')) : null;
      if (postmaster !== null) process.kill(postmaster.pid, 'SIGKILL');
      server = await startProcess(data);
      proxy.target = server.url;
      proxy.onRequest = null;
      const again = await hurry(outbox);
      if (again.state !== 'accepted') await deliver(ports, again, new AbortController().signal);
      finished.push(outbox.only());
    }

    expect(finished.map(({ state }) => state)).toEqual(Array(10).fill('accepted'));
    expect(await server.stop()).toBe(0);
    await holdsExactly(data, finished);
  });
});

async function holdsExactly(data: string, rows: readonly OutboxRow[]): Promise<void> {
  const server = await startServer({ port: 0, dataDirectory: data });
  const kept = await server.db.select().from(submissions);
  const [log] = await server.db.select().from(logs);
  await server.close();
  expect(kept.map(({ idempotencyKey }) => idempotencyKey).sort()).toEqual(
    rows.map(({ submissionId }) => submissionId).sort(),
  );
  expect(kept.map((each) => each.packetHash).sort()).toEqual(
    rows.map(({ packet }) => packetHash(packet)).sort(),
  );
  expect(log).toMatchObject({ size: rows.length, submissions: rows.length, comments: rows.length });
}
