import type { Database } from '../database/connect.ts';
import { type Journal, traceOf } from '../journal.ts';
import { ProblemError } from '../problem.ts';
import { createGrounds } from '../revisions.ts';
import { acceptBatch } from './accept.ts';
import { type Batcher, createBatcher } from './batcher.ts';
import type { Limits } from './limits.ts';
import type { Outcome, Ticket } from './ticket.ts';

/** Takes submissions. An outcome is known only after its transaction is on disk. */
export interface Intake {
  submit(hearingId: string, ticket: Ticket): Promise<Outcome>;
}

/** Enough to share one fsync among a burst; the answer of each waits for no more than these. */
const together = 64;
/** Fewer than this are not worth a second transaction. */
const few = 8;
/** Some seconds' work. More is turned away with a time to come back: shed, but never silently. */
const waiting = 4_000;

export interface IntakeOptions {
  readonly limits: Limits;
  readonly journal: Journal;
}

export function createIntake(db: Database, { limits, journal }: IntakeOptions): Intake {
  const grounds = createGrounds();
  const batchers = new Map<string, Batcher<Ticket, Outcome>>();

  function batcherOf(hearingId: string): Batcher<Ticket, Outcome> {
    const known = batchers.get(hearingId);
    if (known !== undefined) return known;
    const made = createBatcher<Ticket, Outcome>((tickets) => runBatch(hearingId, tickets), {
      together,
      few,
      waiting,
    });
    batchers.set(hearingId, made);
    return made;
  }

  async function runBatch(hearingId: string, tickets: readonly Ticket[]): Promise<readonly Outcome[]> {
    const outcomes = await attempt(hearingId, tickets);
    if (outcomes.kind === 'done') return outcomes.outcomes;
    if (outcomes.kind === 'uncertain' || tickets.length === 1) {
      return tickets.map(() => ({ kind: 'problem', problem: outcomes.problem }));
    }
    // One that cannot be stored must not take its neighbours with it.
    const single: Outcome[] = [];
    for (const ticket of tickets) single.push(...(await runBatch(hearingId, [ticket])));
    return single;
  }

  async function attempt(hearingId: string, tickets: readonly Ticket[]): Promise<Attempt> {
    let committing = false;
    const began = performance.now();
    try {
      const outcomes = await db.transaction(async (tx) => {
        const found = await acceptBatch(tx, { hearingId, tickets, grounds, limits });
        committing = true;
        return found;
      });
      journal.write({ event: 'batch', ms: performance.now() - began, outcomes: tallied(outcomes) });
      return { kind: 'done', outcomes };
    } catch (error) {
      journal.write({ event: 'error', id: null, error: traceOf(error) });
      return committing
        ? { kind: 'uncertain', problem: uncertain(error) }
        : { kind: 'undone', problem: undone(error) };
    }
  }

  return {
    async submit(hearingId, ticket) {
      const batcher = batcherOf(hearingId);
      try {
        return (await batcher.add(ticket)) ?? { kind: 'problem', problem: undone(null) };
      } finally {
        if (batcher.idle()) batchers.delete(hearingId);
      }
    },
  };
}

function tallied(outcomes: readonly Outcome[]): Record<string, number> {
  const names = outcomes.map((outcome) => (outcome.kind === 'receipt' ? 'taken' : outcome.problem.code));
  return Object.fromEntries(
    [...Map.groupBy(names, (name) => name)].map(([name, { length }]) => [name, length]),
  );
}

type Attempt =
  | { readonly kind: 'done'; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'undone' | 'uncertain'; readonly problem: ProblemError };

function undone(cause: unknown): ProblemError {
  const details = {
    zh: '收件方现在忙，这次没有受理。内容还在你的设备上，稍后会再送。',
    en: 'The receiver is busy and did not take it. It is still on your device and will be offered again.',
  };
  return new ProblemError('busy', details, { retryAfter: 5, cause });
}

/** The connection broke while committing: the same key will tell. */
function uncertain(cause: unknown): ProblemError {
  const details = {
    zh: '现在不能确定是否受理。同一份内容再送一次就会知道，不会重复。',
    en: 'It cannot be told just now whether it was taken. Offering the same again will tell, and never doubles it.',
  };
  return new ProblemError('unavailable', details, { retryAfter: 2, cause });
}
