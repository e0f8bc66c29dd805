import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, packetHash, submissionBody } from '../../lib/hearing/packet.ts';
import { problem } from '../../lib/hearing/protocol/problem.ts';
import { receipt as receiptSchema } from '../../lib/hearing/protocol/receipt.ts';
import { submissions } from '../../server/database/schema.ts';
import { onArticle, submitted } from './citizens.ts';
import { hearingUrl, openEndpoint, type TestEndpoint } from './endpoint.ts';
import { wild } from './from-schema.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Path = readonly (string | number)[];

/** Every place in a value, the value itself first. */
function pathsOf(value: Json, from: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [from];
  return [from, ...Object.entries(value).flatMap(([name, each]) => pathsOf(each, [...from, name]))];
}

/** The value with something else in one place; `undefined` takes the place out. */
function changed(value: Json, [step, ...rest]: Path, other: unknown): unknown {
  if (step === undefined) return other;
  if (Array.isArray(value))
    return value.map((each, at) => (String(at) === String(step) ? changed(each, rest, other) : each));
  if (typeof value !== 'object' || value === null) return other;
  return { ...value, [step]: changed(value[String(step)] ?? null, rest, other) };
}

const sound = (): Json =>
  JSON.parse(
    submissionBody(
      submitted({ comments: [onArticle('art_2', { proposed: '改为“每日”。' }), onArticle('art_1')] }),
    ),
  );
const places = pathsOf(sound());

/** What stands in a sound submission's place now and then. */
const damage = fc.record({
  path: fc.constantFrom(...places),
  other: fc.oneof(
    wild,
    fc.constant(undefined),
    fc.constantFrom<unknown>('', [], {}, 0, -1, 1.5, 'a'.repeat(30_000), ['x'], { constructor: 1 }),
  ),
});

function post(endpoint: TestEndpoint, body: BodyInit, headers: Record<string, string> = {}) {
  return endpoint.fetch(`${hearingUrl}/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body,
  });
}

/** A receipt for the very packet that was sent, or a problem of the protocol; never a fault of the endpoint. */
async function judged(answer: Response): Promise<string | null> {
  if (answer.status === 201) return receiptSchema.parse(await answer.json()).packetHash;
  const read = problem.parse(await answer.json());
  expect(read.status).toBe(answer.status);
  if (answer.status >= 500) expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  return null;
}

describe('a submission that was damaged on its way', () => {
  it('is refused, or taken exactly as it came, and no other trace is left', async () => {
    const endpoint = await openEndpoint();
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { maxLength: 2 }), async (damages) => {
        const body = damages.reduce<unknown>(
          (value, { path, other }) => changed(value as Json, path, other),
          sound(),
        );
        const text = JSON.stringify(body) ?? '';
        const hash = await judged(await post(endpoint, text));
        if (hash === null) return;
        taken += 1;
        expect(packetHash(canonicalJson(JSON.parse(text).packet))).toBe(hash);
      }),
      { numRuns: 600 },
    );
    expect(taken).toBeGreaterThan(20);
    expect(await endpoint.db.$count(submissions)).toBe(taken);
  });

  it('into something that is no JSON, no UTF-8 or no end of brackets is malformed', async () => {
    const endpoint = await openEndpoint();
    const text = JSON.stringify(sound());
    const bytes = new TextEncoder().encode(text);
    const bodies: BodyInit[] = [
      '',
      'null',
      text.slice(0, -1),
      '['.repeat(500_000),
      `{"packet":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      bytes.map((byte, at) => (at === 60 ? 0xff : byte)),
      text.replace('"packet"', '"packet":1,"packet"'),
      text.replace('"packet"', '"p\\u0000\\ud800cket"'),
    ];
    for (const body of bodies) await judged(await post(endpoint, body));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        const flipped = bytes.map((byte, each) => (each === at ? byte ^ (1 << bit) : byte));
        await judged(await post(endpoint, flipped));
      }),
      { numRuns: 200 },
    );
  });

  it('in its address is a problem as well', async () => {
    const endpoint = await openEndpoint();
    for (const kind of ['submissions', 'registrations']) {
      for (const number of ['%00', '%0A', '%20'.repeat(300), '%F0%9F%90%95']) {
        const answer = await endpoint.fetch(`${hearingUrl}/${kind}/${number}`, {
          headers: { authorization: 'Bearer secret' },
        });
        expect([kind, number, answer.status < 500]).toEqual([kind, number, true]);
        await judged(answer);
      }
    }
  });

  it('in its headers is a problem as well', async () => {
    const endpoint = await openEndpoint();
    const text = JSON.stringify(sound());
    const headers: Record<string, string>[] = [
      { 'idempotency-key': '' },
      { 'idempotency-key': 'x'.repeat(8_000) },
      { 'content-type': 'text/html' },
      { 'content-type': '' },
      { 'proof-of-work': '=' },
      { 'proof-of-work': btoa('{"challenge":{},"solution":{}}') },
      { 'x-forwarded-for': ', ,;,::::,' },
      { 'accept-language': `en;q=${'9'.repeat(4_000)}` },
      { authorization: 'Bearer ' },
    ];
    for (const each of headers) await judged(await post(endpoint, text, each));
  });
});
