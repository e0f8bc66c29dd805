import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backoff,
  finalStates,
  isDue,
  newRow,
  type OutboxEvent,
  type OutboxRow,
  transition,
  wakeAt,
} from '../../lib/hearing/outbox.ts';
import type { Problem } from '../../lib/hearing/protocol/problem.ts';
import { identity } from './packets.ts';
import { office, receiptBy } from './signing.ts';

const now = Date.UTC(2026, 3, 1);
const signer = office(1);
const receipt = receiptBy(signer);

const problem: Problem = {
  type: 'urn:zhutiao:problem:busy',
  title: '忙',
  status: 503,
  detail: '稍后',
  code: 'busy',
  titles: { zh: '忙', en: 'Busy' },
  details: { zh: '稍后', en: 'Later' },
  errors: [],
  instance: null,
};

const submitted: OutboxRow = newRow(
  {
    submissionId: '7d444840-9dc0-41d1-b245-5ffdce74fad2',
    hearingId: 'dogs',
    hearingUrl: 'https://hearing.example/v1/hearings/dogs',
    packet: '{}',
    identity,
    predecessorSecret: 'former',
    statusSecret: 'secret',
    keys: [signer.key],
  },
  now,
);

const setback = { now, jitter: 0, failure: { kind: 'network', message: 'reset' }, retryAfter: null } as const;
const claim: OutboxEvent = { type: 'claim', by: 'tab', now, until: now + 60_000 };

/** Every event must be allowed in its turn. */
function rowAfter(...events: readonly OutboxEvent[]): OutboxRow {
  return events.reduce<OutboxRow>((row, event) => {
    const next = transition(row, event);
    if (next === null) throw new Error(`${event.type} is not allowed in ${row.state}`);
    return next;
  }, submitted);
}

describe('an outbox row', () => {
  it('goes from queued over sending to accepted, and forgets who sent it', () => {
    expect(rowAfter(claim)).toMatchObject({ state: 'sending', attempts: 1, firstSentAt: now });
    expect(rowAfter(claim, { type: 'accept', receipt })).toMatchObject({
      state: 'accepted',
      receipt,
      identity: null,
      predecessorSecret: null,
      statusSecret: 'secret',
    });
  });

  it('is unknown after an answer was lost, and stays so until an answer about its key', () => {
    const later = { ...setback, failure: { kind: 'problem', problem } } as const;
    const again: OutboxEvent = { ...claim, now: now + 10_000, until: now + 70_000 };
    expect(rowAfter(claim, { type: 'lose', ...setback }).state).toBe('unknown');
    expect(rowAfter(claim, { type: 'lose', ...setback }, again, { type: 'postpone', ...later }).state).toBe(
      'unknown',
    );
    expect(rowAfter(claim, { type: 'postpone', ...later }).state).toBe('queued');
  });

  it('can be cancelled only while it was certainly not taken', () => {
    expect(rowAfter({ type: 'cancel' }).state).toBe('cancelled');
    expect(rowAfter(claim, { type: 'postpone', ...setback }, { type: 'cancel' }).state).toBe('cancelled');
    expect(transition(rowAfter(claim), { type: 'cancel' })).toBeNull();
    expect(transition(rowAfter(claim, { type: 'lose', ...setback }), { type: 'cancel' })).toBeNull();
  });

  it('is claimed again only once the claim has run out, and is then in doubt', () => {
    const held = rowAfter(claim);
    expect(transition(held, { ...claim, by: 'worker', now: now + 59_999 })).toBeNull();
    expect(
      transition(held, { ...claim, by: 'worker', now: now + 60_000, until: now + 120_000 }),
    ).toMatchObject({
      state: 'sending',
      doubt: true,
      attempts: 2,
      firstSentAt: now,
      lastError: { kind: 'interrupted' },
    });
  });

  it('waits for the person after a false receipt, and is theirs to trust if only its date is off', () => {
    const dated = { fault: 'time', receivedAt: now, from: now, to: now } as const;
    const lost = (faults: readonly ({ fault: 'signature' } | typeof dated)[]) =>
      rowAfter(claim, { type: 'lose', ...setback, failure: { kind: 'receipt', faults, receipt } });
    expect(lost([dated])).toMatchObject({ state: 'unknown', nextAttemptAt: null });
    expect(transition(lost([dated]), { type: 'trust' })).toMatchObject({ state: 'accepted', receipt });
    expect(transition(lost([{ fault: 'signature' }, dated]), { type: 'trust' })).toBeNull();
    expect(transition(lost([dated]), { type: 'retry', now })?.nextAttemptAt).toBe(now);
  });

  it('comes back after a clock that was years ahead was set right', () => {
    const ahead = now + 4 * 365 * 86_400_000;
    const row = rowAfter({ ...claim, now, until: now + 1 }, { type: 'lose', ...setback, now: ahead });
    expect(isDue(row, ahead)).toBe(false);
    expect(isDue(row, now)).toBe(true);
  });

  it('waits twice as long each time, up to an hour, with half of it by chance', () => {
    expect([1, 2, 3, 20].map((attempts) => backoff(attempts, 0))).toEqual([2_500, 5_000, 10_000, 1_800_000]);
    expect([1, 2, 3, 20].map((attempts) => backoff(attempts, 1))).toEqual([5_000, 10_000, 20_000, 3_600_000]);
  });

  it('waits as long as the endpoint asks, a day at most', () => {
    const wait = (retryAfter: number) =>
      (rowAfter(claim, { type: 'postpone', ...setback, retryAfter }).nextAttemptAt ?? 0) - now;
    expect(wait(120_000)).toBe(120_000);
    expect(wait(Number.MAX_SAFE_INTEGER)).toBe(86_400_000);
  });

  it('says when to wake up next', () => {
    expect(wakeAt([])).toBeNull();
    expect(wakeAt([rowAfter(claim), submitted])).toBe(now);
    expect(wakeAt([rowAfter(claim)])).toBe(now + 60_000);
    expect(wakeAt([rowAfter(claim, { type: 'accept', receipt })])).toBeNull();
  });
});

/** Everything that can happen, at any time, also what makes no sense. */
const anyEvent: fc.Arbitrary<OutboxEvent> = fc
  .record({
    at: fc.integer({ min: now, max: now + 1e9 }),
    jitter: fc.double({ min: 0, max: 0.99, noNaN: true }),
  })
  .chain(({ at, jitter }) => {
    const failed = { now: at, jitter, failure: { kind: 'timeout' as const }, retryAfter: null };
    return fc.constantFrom<OutboxEvent>(
      { type: 'claim', by: 'tab', now: at, until: at + 75_000 },
      { type: 'postpone', ...failed },
      { type: 'lose', ...failed },
      { type: 'accept', receipt },
      { type: 'refuse', problem },
      { type: 'close', problem },
      { type: 'cancel' },
      { type: 'retry', now: at },
      { type: 'trust' },
    );
  });

describe('any run of events', () => {
  const runs = fc.array(anyEvent, { maxLength: 40 });

  function* walked(events: readonly OutboxEvent[]) {
    let row = submitted;
    for (const event of events) {
      const next = transition(row, event);
      yield { before: row, event, next };
      row = next ?? row;
    }
  }

  it('never changes packet, key or secret, and never leaves a final state', () => {
    fc.assert(
      fc.property(runs, (events) => {
        for (const { before, next } of walked(events)) {
          if (next === null) continue;
          expect(finalStates.has(before.state)).toBe(false);
          expect(next.version).toBe(before.version + 1);
          expect([next.packet, next.submissionId, next.statusSecret, next.hearingUrl]).toEqual([
            submitted.packet,
            submitted.submissionId,
            submitted.statusSecret,
            submitted.hearingUrl,
          ]);
        }
      }),
    );
  });

  it('never calls cancelled what may have arrived, and sends only under a claim', () => {
    fc.assert(
      fc.property(runs, (events) => {
        let mayHaveArrived = false;
        for (const { event, before, next } of walked(events)) {
          if (next === null) continue;
          const interrupted = event.type === 'claim' && before.state === 'sending';
          if (interrupted || event.type === 'lose') mayHaveArrived = true;
          expect(next.claim !== null).toBe(next.state === 'sending');
          expect(next.state === 'queued' && mayHaveArrived).toBe(false);
          expect(next.state === 'cancelled' && mayHaveArrived).toBe(false);
          if (next.state === 'accepted') expect(next.receipt).not.toBeNull();
          if (finalStates.has(next.state)) expect(next.identity).toBeNull();
        }
      }),
    );
  });

  it('always leaves an unfinished row either due some time or waiting for the person', () => {
    fc.assert(
      fc.property(runs, (events) => {
        for (const { next } of walked(events)) {
          if (next === null || finalStates.has(next.state)) continue;
          const wake = wakeAt([next]);
          if (wake === null) expect(next.lastError?.kind).toBe('receipt');
          else expect(isDue(next, wake)).toBe(true);
        }
      }),
    );
  });
});
