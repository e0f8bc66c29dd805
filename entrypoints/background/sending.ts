import { type OutboxRow, transition, wakeAt } from '../../lib/hearing/outbox.ts';
import { claimTime, type DeliverPorts, deliverDue } from '../../lib/usecase/deliver.ts';
import type { OutboxStore } from '../../lib/usecase/store-ports.ts';

export interface SendingPorts extends DeliverPorts {
  readonly outbox: Pick<OutboxStore, 'due' | 'swap' | 'waiting'>;
  /** Wakes the background at a time (milliseconds since 1970), even if it was ended; null calls it off. */
  readonly setAlarm: (at: number | null, now: number) => Promise<void>;
  /** Calls once after so many milliseconds, if the background lives so long. */
  readonly after: (milliseconds: number, act: () => void) => void;
}

/** Waits up to this are kept by a timer while the background lives; an alarm stands behind it. Milliseconds. */
const timerReach = 30_000;
/** Nothing tells a sleeping background that the network is back: it looks this often. Milliseconds. */
const offlineLook = 5 * 60_000;

/**
 * Finishes what the person has submitted, and nothing else: what is due now, then whatever becomes due. The rows are
 * the truth: the background may be ended at any point, an alarm is set before anything is sent. The answer begins a
 * round, or has the running one followed by another.
 */
export function keepSending(ports: SendingPorts): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const rounds = async () => {
    do {
      again = false;
      await round(ports, () => void begin());
    } while (again);
    running = null;
  };
  const begin = (): Promise<void> => {
    again = running !== null;
    running ??= rounds();
    return running;
  };
  return begin;
}

async function round(ports: SendingPorts, begin: () => void): Promise<void> {
  const { outbox } = ports;
  try {
    const waiting = await outbox.waiting();
    // Killed from here on: the claim runs out, and this wakes the next background.
    if (waiting.length > 0) await ports.setAlarm(ports.now() + claimTime, ports.now());
    if (ports.online()) await hurry(waiting.filter(wasOffline), ports);
    await deliverDue(ports, new AbortController().signal);
    await lookAgain(await outbox.waiting(), ports, begin);
  } catch {
    // A database that cannot be read now can be at the next waking; no row has changed.
    await ports.setAlarm(ports.now() + timerReach, ports.now());
  }
}

function wasOffline({ lastError }: OutboxRow): boolean {
  return lastError?.kind === 'offline';
}

/** There is a network again: what waited for nothing else is due. */
async function hurry(rows: readonly OutboxRow[], { outbox, now }: SendingPorts): Promise<void> {
  for (const row of rows) {
    const due = transition(row, { type: 'retry', now: now() });
    if (due) await outbox.swap(row, due);
  }
}

async function lookAgain(rows: readonly OutboxRow[], ports: SendingPorts, begin: () => void): Promise<void> {
  const now = ports.now();
  const due = wakeAt(rows);
  const next = due !== null && rows.some(wasOffline) ? Math.min(due, now + offlineLook) : due;
  await ports.setAlarm(next, now);
  if (next !== null && next - now < timerReach) ports.after(Math.max(0, next - now), begin);
}
