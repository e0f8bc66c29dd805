import { describe, expect, it } from 'vitest';
import { submissionBody } from '../../lib/hearing/packet.ts';
import { problem } from '../../lib/hearing/protocol/problem.ts';
import { solve } from '../../lib/hearing/work.ts';
import { createApp } from '../../server/app.ts';
import { network } from '../../server/client-address.ts';
import { rates } from '../../server/database/schema.ts';
import { defaultLimits, forgetRates, type Limits } from '../../server/intake/limits.ts';
import { submitted } from './citizens.ts';
import { midway, openEndpoint } from './endpoint.ts';

const signal = new AbortController().signal;

/** Two servers on one database, asked from an address in turn. */
async function servers(change: Partial<Limits>) {
  const endpoint = await openEndpoint();
  const limits = { ...defaultLimits, ...change };
  let address = '203.0.113.7';
  const app = () =>
    createApp({ db: endpoint.db, now: () => endpoint.clock.now, limits, addressOf: () => address });
  const [first, second] = [app(), app()];
  let turn = 0;
  async function send(row = submitted(), headers: Record<string, string> = {}) {
    turn += 1;
    return (turn % 2 === 0 ? second : first).request(`${row.hearingUrl}/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': row.submissionId, ...headers },
      body: submissionBody(row),
    });
  }
  return {
    endpoint,
    send,
    from: (other: string) => {
      address = other;
    },
  };
}

const read = async (answer: Response) => problem.parse(await answer.json());

describe('limits', () => {
  it('hold for an address over all servers, until the window is over', async () => {
    const { endpoint, send, from } = await servers({ perAddress: 3 });
    const answers = [await send(), await send(), await send(), await send()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 429]);
    expect(answers[3]?.headers.get('retry-after')).toBe('60');
    from('203.0.113.8');
    expect((await send()).status).toBe(201);
    from('203.0.113.7');
    endpoint.clock.now = new Date(midway.getTime() + 60_000);
    expect((await send()).status).toBe(201);
  });

  it('hold among those that come at the same time', async () => {
    const { send } = await servers({ perAddress: 5 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => send()));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('do not keep anybody from the receipt of what was taken', async () => {
    const { send } = await servers({ perAddress: 1 });
    const row = submitted();
    const taken = await (await send(row)).text();
    expect((await send()).status).toBe(429);
    expect(await (await send(row)).text()).toBe(taken);
  });

  it('leave no address behind', async () => {
    const { endpoint, send } = await servers({});
    await send();
    const kept = await endpoint.db.select().from(rates);
    expect(kept.map(({ total }) => total)).toEqual([1, 1]);
    expect(JSON.stringify(kept)).not.toContain('203.0.113.7');
    await endpoint.db.execute(forgetRates(new Date(midway.getTime() + 3_600_000)));
    expect(await endpoint.db.$count(rates)).toBe(0);
  });
});

describe('a hearing under load', () => {
  it('asks for work, takes it for the key it was made for, and for no other', async () => {
    const { send } = await servers({ unworkedPerHearing: 1 });
    const [row, other] = [submitted(), submitted()];
    expect((await send()).status).toBe(201);
    const asked = await read(await send(row));
    expect(asked).toMatchObject({ code: 'challenge', status: 429, challenge: { parameters: { cost: 2 } } });
    if (asked.challenge === undefined) throw new Error('expected a challenge');
    const work = (await solve(asked.challenge, signal)) ?? '';
    expect((await send(other, { 'proof-of-work': work })).status).toBe(429);
    expect((await send(row, { 'proof-of-work': work })).status).toBe(201);
  });

  it('does not take work that was not done', async () => {
    const { send } = await servers({ unworkedPerHearing: 0 });
    const row = submitted();
    const { challenge } = await read(await send(row));
    if (challenge === undefined) throw new Error('expected a challenge');
    const easier = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '0' } };
    const forged = [
      (await solve(easier, signal)) ?? '',
      btoa(JSON.stringify({ challenge, solution: { counter: 1, derivedKey: '0000' } })),
      'nonsense',
    ];
    for (const work of forged) expect((await send(row, { 'proof-of-work': work })).status).toBe(429);
  });

  it('stops computing when it is told to', async () => {
    const { send } = await servers({ unworkedPerHearing: 0 });
    const { challenge } = await read(await send());
    if (challenge === undefined) throw new Error('expected a challenge');
    expect(await solve(challenge, AbortSignal.abort())).toBeNull();
  });
});

describe('a network', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001::1', '2001:db8:1:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('of %s is %s', (address, expected) => {
    expect(network(address)).toBe(expected);
  });
});
