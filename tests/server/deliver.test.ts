import { describe, expect, it } from 'vitest';
import type { OutboxRow } from '../../lib/hearing/outbox.ts';
import { packetHash } from '../../lib/hearing/packet.ts';
import { claimTime, type DeliverPorts, deliver, deliverDue } from '../../lib/usecase/deliver.ts';
import { createApp } from '../../server/app.ts';
import { submissions } from '../../server/database/schema.ts';
import { defaultLimits } from '../../server/intake/limits.ts';
import { rotateKey } from '../../server/keys.ts';
import { MemoryOutbox } from '../hearing/memory-outbox.ts';
import { office, receiptBy } from '../hearing/signing.ts';
import { hearingOf, submitted } from './citizens.ts';
import { midway, openEndpoint, type TestEndpoint } from './endpoint.ts';

const signal = new AbortController().signal;

async function citizen(change: Partial<DeliverPorts> = {}) {
  const endpoint = await openEndpoint();
  const hearing = await hearingOf(endpoint);
  const outbox = new MemoryOutbox([submitted({ hearing })]);
  const ports: DeliverPorts = {
    outbox,
    fetch: endpoint.fetch,
    now: () => endpoint.clock.now.getTime(),
    random: () => 0,
    online: () => true,
    sender: 'panel',
    ...change,
  };
  return { endpoint, outbox, ports };
}

const pass = ({ clock }: TestEndpoint, ms: number) => {
  clock.now = new Date(clock.now.getTime() + ms);
};

/** Answers with what the endpoint answered, changed by a liar in between. */
const lying = (change: (body: Record<string, unknown>) => unknown) => async (endpoint: TestEndpoint) => {
  return async (address: string, init?: RequestInit) => {
    const answer = await endpoint.fetch(address, init);
    return answer.status === 201 ? Response.json(change(await answer.json()), { status: 201 }) : answer;
  };
};

describe('delivering', () => {
  it('ends with a receipt that holds', async () => {
    const { outbox, ports } = await citizen();
    expect(await deliverDue(ports, signal)).toBe(1);
    expect(outbox.only()).toMatchObject({ state: 'accepted', attempts: 1, identity: null });
    expect(await deliverDue(ports, signal)).toBe(0);
  });

  it('is done by one of two senders, never by both', async () => {
    let requests = 0;
    const { endpoint, outbox, ports } = await citizen();
    const counted = (address: string, init?: RequestInit) => {
      requests += 1;
      return endpoint.fetch(address, init);
    };
    const tabs = ['panel', 'worker', 'tab'].map((sender) => ({ ...ports, fetch: counted, sender }));
    await Promise.all(tabs.map((tab) => deliverDue(tab, signal)));
    expect(requests).toBe(1);
    expect(outbox.only().state).toBe('accepted');
  });

  it('takes over from a sender that was killed, and gets the first one’s receipt', async () => {
    const { endpoint, outbox, ports } = await citizen();
    const dead = {
      ...ports,
      fetch: (address: string, init?: RequestInit) =>
        endpoint.fetch(address, init).then(() => new Promise<never>(() => undefined)),
    };
    void deliver(dead, outbox.only(), signal);
    await expect.poll(() => endpoint.db.$count(submissions)).toBe(1);
    expect(await deliverDue(ports, signal)).toBe(0);
    pass(endpoint, claimTime);
    expect(await deliverDue(ports, signal)).toBe(1);
    expect(outbox.only()).toMatchObject({ state: 'accepted', attempts: 2, doubt: true });
    expect(await endpoint.db.$count(submissions)).toBe(1);
  });

  it('does not ask while offline, and stays queued', async () => {
    const { outbox, ports } = await citizen({ online: () => false });
    await deliverDue(ports, signal);
    expect(outbox.only()).toMatchObject({ state: 'queued', doubt: false, lastError: { kind: 'offline' } });
  });

  it('calls unknown what ended without an answer', async () => {
    const { outbox, ports } = await citizen({ fetch: () => Promise.reject(new TypeError('reset')) });
    await deliverDue(ports, signal);
    expect(outbox.only()).toMatchObject({
      state: 'unknown',
      lastError: { kind: 'network', message: 'reset' },
      nextAttemptAt: midway.getTime() + 2_500,
    });
  });

  it('is over when the hearing is', async () => {
    const { endpoint, outbox, ports } = await citizen();
    pass(endpoint, 60 * 86_400_000);
    await deliverDue(ports, signal);
    expect(outbox.only()).toMatchObject({ state: 'closed', lastError: { problem: { code: 'closed' } } });
  });

  it('sends nothing but the packet, its identity part and its key', async () => {
    const requests: { address: string; init: RequestInit }[] = [];
    const { outbox, ports } = await citizen({
      fetch: async (address, init) => {
        requests.push({ address, init });
        return new Response(null, { status: 502 });
      },
    });
    const row = outbox.only();
    await deliverDue(ports, signal);
    const [request] = requests;
    expect(request?.address).toBe(`${row.hearingUrl}/submissions`);
    expect(request?.init).toMatchObject({
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    expect(JSON.parse(String(request?.init.body))).toEqual({
      packet: JSON.parse(row.packet),
      identity: row.identity,
      predecessorSecret: null,
    });
    expect(String(request?.init.body)).not.toContain(row.statusSecret);
  });

  it('follows a key that the pinned one endorsed, and no other', async () => {
    const { endpoint, outbox, ports } = await citizen();
    await endpoint.db.transaction((tx) => rotateKey(tx, 'library', midway));
    const unendorsed = { ...outbox.only(), keys: [office(9).key] };
    await deliver(ports, outbox.only(), signal);
    expect(outbox.only().state).toBe('accepted');
    const stranger = new MemoryOutbox([unendorsed]);
    await deliver({ ...ports, outbox: stranger }, unendorsed, signal);
    expect(stranger.only()).toMatchObject({
      state: 'unknown',
      lastError: { faults: [{ fault: 'unknown-key' }] },
    });
  });
});

describe('an endpoint that asks for some computing first', () => {
  it('gets it, and the packet once more', async () => {
    const { endpoint, outbox, ports } = await citizen();
    const gate = createApp({
      db: endpoint.db,
      now: () => midway,
      limits: { ...defaultLimits, unworkedPerHearing: 0 },
    });
    const statuses: number[] = [];
    const fetch: DeliverPorts['fetch'] = async (address, init) => {
      const answer = await gate.request(address, init);
      statuses.push(answer.status);
      return answer;
    };
    await deliver({ ...ports, fetch }, outbox.only(), signal);
    expect(outbox.only().state).toBe('accepted');
    expect(statuses).toEqual([429, 201]);
  });
});

describe('an endpoint that lies', () => {
  const told = async (change: (body: Record<string, unknown>) => unknown): Promise<OutboxRow> => {
    const { endpoint, outbox, ports } = await citizen();
    await deliver({ ...ports, fetch: await lying(change)(endpoint) }, outbox.only(), signal);
    return outbox.only();
  };
  const faultsOf = ({ lastError }: OutboxRow) =>
    lastError?.kind === 'receipt' ? lastError.faults.map(({ fault }) => fault) : [lastError?.kind];

  it('with an altered receipt is not believed, and the receipt is kept as evidence', async () => {
    const row = await told((receipt) => ({ ...receipt, number: 'QY2026-000777' }));
    expect(row).toMatchObject({ state: 'unknown', receipt: null, nextAttemptAt: null });
    expect(row.lastError).toMatchObject({ kind: 'receipt', receipt: { number: 'QY2026-000777' } });
    expect(faultsOf(row)).toEqual(['signature']);
  });

  it('with a receipt of a key of its own is not believed', async () => {
    const own = office(7);
    expect(faultsOf(await told(() => receiptBy(own, { hearingId: 'library' })))).toContain('unknown-key');
  });

  it('with somebody else’s receipt is not believed', async () => {
    const { endpoint, outbox, ports } = await citizen();
    const [mine] = outbox.rows.values();
    const other = submitted({ hearing: await hearingOf(endpoint) });
    const swapped: DeliverPorts['fetch'] = (address, init) =>
      endpoint.fetch(address, {
        ...init,
        headers: { 'content-type': 'application/json', 'idempotency-key': other.submissionId },
        body: JSON.stringify({
          packet: JSON.parse(other.packet),
          identity: other.identity,
          predecessorSecret: null,
        }),
      });
    await deliver({ ...ports, fetch: swapped }, outbox.only(), signal);
    expect(faultsOf(outbox.only())).toEqual(['packet']);
    expect(packetHash(mine?.packet ?? '')).not.toBe(packetHash(other.packet));
  });

  it('with a receipt from another time is not believed, unless the person says that the clock is wrong', async () => {
    const { endpoint, outbox, ports } = await citizen();
    const ahead = { ...ports, now: () => endpoint.clock.now.getTime() + 180_000 };
    await deliver(ahead, outbox.only(), signal);
    expect(outbox.only().state).toBe('unknown');
    expect(faultsOf(outbox.only())).toEqual(['time']);
  });

  it('with a page instead of a receipt settles nothing', async () => {
    const page = async () => new Response('<html>请先登录</html>', { status: 200 });
    const { outbox, ports } = await citizen({ fetch: page });
    await deliver(ports, outbox.only(), signal);
    expect(outbox.only()).toMatchObject({ state: 'unknown', lastError: { kind: 'nonsense', status: 200 } });
  });

  it('with an answer without end is not read to the end', async () => {
    let sent = 0;
    const endless = async () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            sent += 1;
            controller.enqueue(new Uint8Array(64 * 1024));
          },
        }),
        { status: 201 },
      );
    const { outbox, ports } = await citizen({ fetch: endless });
    await deliver(ports, outbox.only(), signal);
    expect(sent).toBeLessThan(10);
    expect(outbox.only()).toMatchObject({ state: 'unknown', lastError: { kind: 'nonsense' } });
  });
});
