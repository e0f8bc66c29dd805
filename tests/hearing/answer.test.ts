import { describe, expect, it } from 'vitest';
import { eventOf, type RawAnswer, readAnswer } from '../../lib/hearing/answer.ts';
import { newRow, transition } from '../../lib/hearing/outbox.ts';
import { composePacket, packetHash } from '../../lib/hearing/packet.ts';
import type { ProblemCode } from '../../lib/hearing/protocol/problem.ts';
import { contents } from './packets.ts';
import { office, receiptBy } from './signing.ts';

const now = Date.parse('2026-04-01T00:00:00.000Z');
const signer = office(1);
const { canonical, hash } = composePacket(contents());
const queued = newRow(
  {
    submissionId: '7d444840-9dc0-41d1-b245-5ffdce74fad2',
    hearingId: 'dogs',
    hearingUrl: 'https://hearing.example/v1/hearings/dogs',
    packet: canonical,
    identity: null,
    predecessorSecret: null,
    statusSecret: 'secret',
    keys: [signer.key],
  },
  now,
);
const row = transition(queued, { type: 'claim', by: 'tab', now, until: now + 1 }) ?? queued;

function on(raw: Partial<RawAnswer>) {
  const answer = readAnswer({ status: 201, retryAfter: null, body: '', ...raw }, now);
  return eventOf(answer, { row, keys: row.keys, now, jitter: 0 });
}

const said = (code: ProblemCode, status: number) => ({
  status,
  body: JSON.stringify({
    type: `urn:zhutiao:problem:${code}`,
    title: '题',
    status,
    detail: '说明',
    code,
    titles: { zh: '题', en: 'Title' },
    details: { zh: '说明', en: 'Detail' },
    errors: [],
    instance: null,
  }),
});

describe('an answer to a submission', () => {
  it('is an acceptance only with a receipt that holds', () => {
    const receipt = receiptBy(signer, { packetHash: hash });
    expect(packetHash(row.packet)).toBe(hash);
    expect(on({ body: JSON.stringify(receipt) })).toEqual({ type: 'accept', receipt });
  });

  it('is reported as false where the receipt is for other words', () => {
    const receipt = receiptBy(signer, { packetHash: 'f'.repeat(64) });
    expect(on({ body: JSON.stringify(receipt) })).toMatchObject({
      type: 'lose',
      failure: { kind: 'receipt', faults: [{ fault: 'packet' }], receipt },
    });
  });

  it.each<[ProblemCode, number, string]>([
    ['closed', 403, 'close'],
    ['busy', 503, 'postpone'],
    ['too-many', 429, 'postpone'],
    ['unavailable', 503, 'lose'],
    ['internal', 500, 'lose'],
    ['conflict', 409, 'refuse'],
    ['form', 422, 'refuse'],
    ['too-large', 413, 'refuse'],
    ['not-found', 404, 'refuse'],
  ])('%s (%i) leads to %s', (code, status, type) => {
    expect(on(said(code, status)).type).toBe(type);
  });

  it('settles nothing where it is not of this protocol', () => {
    const page = '<!doctype html><title>请登录网络</title>';
    expect(on({ status: 200, body: page })).toMatchObject({ type: 'lose', failure: { kind: 'nonsense' } });
    expect(on({ status: 404, body: page })).toMatchObject({ type: 'lose', failure: { status: 404 } });
    expect(on({ status: 204 })).toMatchObject({ type: 'lose' });
    expect(on({ ...said('closed', 403), status: 502 })).toMatchObject({ type: 'lose' });
    expect(on({ body: '['.repeat(200_000) })).toMatchObject({ type: 'lose' });
  });

  it('is waited for as long as the endpoint asks', () => {
    expect(on({ ...said('busy', 503), retryAfter: '7' })).toMatchObject({ retryAfter: 7_000 });
    expect(on({ ...said('busy', 503), retryAfter: 'Wed, 01 Apr 2026 00:01:00 GMT' })).toMatchObject({
      retryAfter: 60_000,
    });
    expect(on({ ...said('busy', 503), retryAfter: 'soon' })).toMatchObject({ retryAfter: null });
  });
});
