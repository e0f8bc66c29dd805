import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { type OutboxRow, transition } from '../../../lib/hearing/outbox.ts';
import { type DeliverPorts, deliver } from '../../../lib/usecase/deliver.ts';
import { SqliteOutbox } from './sqlite-outbox.ts';

/** One client process: `client.ts OUTBOX SLOT`. Ends when nothing is left; killed and started again till then. */

const [path = '', slot = ''] = process.argv.slice(2);
const together = 16;
const outbox = new SqliteOutbox(path);
const sender = `${slot}/${randomUUID()}`;
const ports: DeliverPorts = {
  outbox,
  fetch: (address, init) => fetch(address, init),
  now: Date.now,
  random: Math.random,
  online: () => true,
  sender,
};
const signal = new AbortController().signal;

/** What a killed predecessor in this slot was sending: nobody can tell how it ended. */
async function disown(): Promise<void> {
  const setback = { now: Date.now(), jitter: 0, failure: { kind: 'interrupted' }, retryAfter: null } as const;
  for (const row of outbox.open()) {
    if (row.claim?.by.startsWith(`${slot}/`) && row.claim.by !== sender)
      await apply(row, { type: 'lose', ...setback });
  }
}

/** The person has no patience: what waits is asked for again at once. */
async function hurry(row: OutboxRow): Promise<void> {
  if (row.nextAttemptAt !== null && row.nextAttemptAt > Date.now())
    await apply(row, { type: 'retry', now: Date.now() });
}

async function apply(row: OutboxRow, event: Parameters<typeof transition>[1]): Promise<void> {
  const next = transition(row, event);
  if (next !== null) await outbox.swap(row, next);
}

await disown();
while (outbox.left() > 0) {
  for (const row of outbox.open()) await hurry(row);
  const due = await outbox.due(Date.now());
  // Each process begins elsewhere, so that they seldom want the same row.
  const from = Math.floor(Math.random() * Math.max(1, due.length - together));
  await Promise.all(due.slice(from, from + together).map((row) => deliver(ports, row, signal)));
  if (due.length === 0) await after(100);
  await disown();
}
outbox.close();
