import { describe, expect, it } from 'vitest';
import { keepSending, type SendingPorts } from '../../entrypoints/background/sending.ts';
import { finalStates, newRow, type OutboxRow } from '../../lib/hearing/outbox.ts';
import { claimTime } from '../../lib/usecase/deliver.ts';
import { MemoryOutbox } from '../hearing/memory-outbox.ts';

const start = Date.UTC(2026, 3, 1);
const row = (id: string): OutboxRow =>
  newRow(
    {
      submissionId: id,
      hearingId: 'dogs',
      hearingUrl: 'https://hearing.example/v1/hearings/dogs',
      packet: '{}',
      identity: null,
      predecessorSecret: null,
      statusSecret: 'secret',
      keys: [],
    },
    start,
  );

class WaitingOutbox extends MemoryOutbox {
  async waiting(): Promise<readonly OutboxRow[]> {
    return [...this.rows.values()].filter(({ state }) => !finalStates.has(state));
  }
}

/** A background with a clock that stands still unless told, and an endpoint that is `down`. */
function background(rows: readonly OutboxRow[], over: Partial<SendingPorts> = {}) {
  const outbox = new WaitingOutbox(rows);
  const alarms: (number | null)[] = [];
  const clock = { now: start };
  let calls = 0;
  const ports: SendingPorts = {
    outbox,
    fetch: async () => {
      calls += 1;
      throw new TypeError('down');
    },
    now: () => clock.now,
    random: () => 0,
    online: () => true,
    sender: 'one',
    setAlarm: async (at) => void alarms.push(at),
    after: () => undefined,
    ...over,
  };
  return { outbox, alarms, clock, begin: keepSending(ports), calls: () => calls };
}

describe('sending in the background', () => {
  it('sets no alarm where nothing was submitted', async () => {
    const { begin, alarms } = background([]);
    await begin();
    expect(alarms).toEqual([null]);
  });

  it('has an alarm standing before it sends, and one for the next attempt after', async () => {
    const { begin, alarms, outbox } = background([row('a')]);
    await begin();
    expect(alarms[0]).toBe(start + claimTime);
    expect(alarms.at(-1)).toBe(outbox.only().nextAttemptAt);
    expect(outbox.only()).toMatchObject({ state: 'unknown', attempts: 1 });
  });

  it('tries at once again when the network is back, whatever the backoff says', async () => {
    let online = false;
    const { begin, outbox, calls, clock } = background([row('a')], { online: () => online });
    await begin();
    expect([calls(), outbox.only().state]).toEqual([0, 'queued']);
    online = true;
    clock.now += 1;
    await begin();
    expect([calls(), outbox.only().state]).toEqual([1, 'unknown']);
  });

  it('does not run twice at a time, and looks once more for who asked meanwhile', async () => {
    const release = Promise.withResolvers<void>();
    let calls = 0;
    const { begin, outbox } = background([row('a')], {
      fetch: async () => {
        calls += 1;
        await release.promise;
        throw new TypeError('down');
      },
    });
    const first = begin();
    outbox.rows.set('b', row('b'));
    const second = begin();
    release.resolve();
    await Promise.all([first, second]);
    expect(calls).toBe(2);
    expect(outbox.rows.get('b')?.attempts).toBe(1);
  });

  it('comes back later when the database cannot be read', async () => {
    const { begin, alarms, outbox } = background([row('a')]);
    outbox.waiting = async () => {
      throw new DOMException('blocked', 'UnknownError');
    };
    await begin();
    expect(alarms).toEqual([start + 30_000]);
  });
});
