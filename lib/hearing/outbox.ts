import type { SigningKey } from './protocol/hearing.ts';
import type { IdentityPart } from './protocol/packet.ts';
import type { Problem } from './protocol/problem.ts';
import type { Receipt } from './protocol/receipt.ts';
import type { ReceiptFault } from './receipt.ts';

/**
 * queued: submitted by the person, certainly not accepted yet, can be cancelled.
 * sending: claimed by one sender. unknown: it may have arrived; the same packet is offered again.
 */
export type OutboxState = 'queued' | 'sending' | 'unknown' | 'accepted' | 'refused' | 'closed' | 'cancelled';

export const finalStates: ReadonlySet<OutboxState> = new Set<OutboxState>([
  'accepted',
  'refused',
  'closed',
  'cancelled',
]);

/** Why the last attempt did not end in a receipt that holds. */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'network'; readonly message: string }
  | { readonly kind: 'timeout' }
  /** The sender was killed between sending and answer. */
  | { readonly kind: 'interrupted' }
  /** An answer that is none of this protocol (a proxy's page, a captive portal). */
  | { readonly kind: 'nonsense'; readonly status: number }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The endpoint says it has it, but its receipt does not hold. Kept as evidence. */
  | { readonly kind: 'receipt'; readonly faults: readonly ReceiptFault[]; readonly receipt: Receipt };

/** One submission on its way. The row is the truth: nothing is half-submitted. Times are milliseconds since 1970. */
export interface OutboxRow {
  /** UUID; also the Idempotency-Key. */
  readonly submissionId: string;
  readonly hearingId: string;
  readonly hearingUrl: string;
  /** RFC 8785 form; never changes. */
  readonly packet: string;
  /** Forgotten as soon as the row is final. */
  readonly identity: IdentityPart | null;
  /** Opens the predecessor, null where there is none; forgotten like the identity. */
  readonly predecessorSecret: string | null;
  /** Opens the status; kept. */
  readonly statusSecret: string;
  /** The hearing's keys as the person saw them when submitting. */
  readonly keys: readonly SigningKey[];
  readonly state: OutboxState;
  readonly attempts: number;
  /** When the first attempt was begun; a receipt must not be dated before it, two minutes allowed. */
  readonly firstSentAt: number | null;
  /** An attempt ended without an answer: from then on only an answer about this key settles it. */
  readonly doubt: boolean;
  /** Null in final states, while sending, and when it waits for the person (`retry`, `trust`). */
  readonly nextAttemptAt: number | null;
  /** Who sends now, and until when nobody else may. */
  readonly claim: { readonly by: string; readonly until: number } | null;
  readonly lastError: Failure | null;
  readonly receipt: Receipt | null;
  readonly createdAt: number;
  /** Rises by one with every change; the store compares it before writing. */
  readonly version: number;
}

export type Submitted = Pick<
  OutboxRow,
  | 'submissionId'
  | 'hearingId'
  | 'hearingUrl'
  | 'packet'
  | 'identity'
  | 'predecessorSecret'
  | 'statusSecret'
  | 'keys'
>;

/** What a person has just submitted: to be sent at once. */
export function newRow(submitted: Submitted, now: number): OutboxRow {
  return {
    ...submitted,
    state: 'queued',
    attempts: 0,
    firstSentAt: null,
    doubt: false,
    nextAttemptAt: now,
    claim: null,
    lastError: null,
    receipt: null,
    createdAt: now,
    version: 0,
  };
}

export type OutboxEvent =
  /** A sender takes the row before it sends. */
  | { readonly type: 'claim'; readonly by: string; readonly now: number; readonly until: number }
  /** Certainly not taken by the endpoint this time. */
  | ({ readonly type: 'postpone' } & Setback)
  /** Nobody can tell whether it was taken. */
  | ({ readonly type: 'lose' } & Setback)
  | { readonly type: 'accept'; readonly receipt: Receipt }
  | { readonly type: 'refuse'; readonly problem: Problem }
  | { readonly type: 'close'; readonly problem: Problem }
  /** By the person: */
  | { readonly type: 'cancel' }
  | { readonly type: 'retry'; readonly now: number }
  /** The receipt's only fault is its date, and the person says that the device's clock is wrong. */
  | { readonly type: 'trust' };

interface Setback {
  readonly now: number;
  /** In [0, 1), from outside, so that many devices do not come back in the same second. */
  readonly jitter: number;
  readonly failure: Failure;
  /** What the endpoint asked for, milliseconds. */
  readonly retryAfter: number | null;
}

/** The row after the event; null where the event is not allowed in this state. */
export function transition(row: OutboxRow, event: OutboxEvent): OutboxRow | null {
  const change = changeBy(row, event);
  return change && { ...row, ...change, version: row.version + 1 };
}

/** True if a sender may claim the row now. A clock that was set back does not keep a row waiting. */
export function isDue(row: OutboxRow, now: number): boolean {
  const at = dueAt(row);
  return at !== null && (at <= now || at - now > longestWait);
}

/** When to wake up next, null if nothing waits. */
export function wakeAt(rows: readonly OutboxRow[]): number | null {
  const times = rows.map(dueAt).filter((at) => at !== null);
  return times.length === 0 ? null : Math.min(...times);
}

const firstWait = 5_000;
/** An hour: a browser that is open for a day still tries a score of times. */
const longestBackoff = 3_600_000;
const longestWait = 24 * 3_600_000;

/** Milliseconds until the next attempt: doubling, the upper half of it by chance. */
export function backoff(attempts: number, jitter: number): number {
  const ceiling = Math.min(firstWait * 2 ** Math.max(0, attempts - 1), longestBackoff);
  return Math.round(ceiling * (0.5 + jitter / 2));
}

type Change = Partial<OutboxRow>;

function changeBy(row: OutboxRow, event: OutboxEvent): Change | null {
  switch (event.type) {
    case 'claim':
      return isDue(row, event.now) ? claimed(row, event) : null;
    case 'postpone':
      return row.state === 'sending'
        ? { ...waiting(row, event), state: row.doubt ? 'unknown' : 'queued' }
        : null;
    case 'lose':
      return row.state === 'sending' ? { ...waiting(row, event), state: 'unknown', doubt: true } : null;
    case 'accept':
      return row.state === 'sending' ? final('accepted', { receipt: event.receipt, lastError: null }) : null;
    case 'refuse':
      return row.state === 'sending' ? final('refused', { lastError: saying(event.problem) }) : null;
    case 'close':
      return row.state === 'sending' ? final('closed', { lastError: saying(event.problem) }) : null;
    case 'cancel':
      return row.state === 'queued' ? final('cancelled', {}) : null;
    case 'retry':
      return isWaiting(row) ? { nextAttemptAt: event.now } : null;
    case 'trust':
      return trusted(row);
  }
}

function claimed(
  row: OutboxRow,
  event: { readonly by: string; readonly now: number; readonly until: number },
): Change {
  const interrupted = row.state === 'sending';
  return {
    state: 'sending',
    attempts: row.attempts + 1,
    firstSentAt: row.firstSentAt ?? event.now,
    doubt: row.doubt || interrupted,
    nextAttemptAt: null,
    claim: { by: event.by, until: event.until },
    lastError: interrupted ? { kind: 'interrupted' } : row.lastError,
  };
}

/** A false receipt is not asked for again by itself: the answer would be the same, and the person must know. */
function waiting(row: OutboxRow, { now, jitter, failure, retryAfter }: Setback): Change {
  const wait = Math.min(Math.max(backoff(row.attempts, jitter), retryAfter ?? 0), longestWait);
  return { claim: null, lastError: failure, nextAttemptAt: failure.kind === 'receipt' ? null : now + wait };
}

function final(state: OutboxState, more: Change): Change {
  return { state, claim: null, nextAttemptAt: null, identity: null, predecessorSecret: null, ...more };
}

function trusted({ state, lastError }: OutboxRow): Change | null {
  if (state !== 'unknown' || lastError?.kind !== 'receipt') return null;
  const onlyTime = lastError.faults.every(({ fault }) => fault === 'time');
  return onlyTime ? final('accepted', { receipt: lastError.receipt }) : null;
}

function dueAt({ state, claim, nextAttemptAt }: OutboxRow): number | null {
  return state === 'sending' ? (claim?.until ?? 0) : nextAttemptAt;
}

const isWaiting = ({ state }: OutboxRow) => state === 'queued' || state === 'unknown';
const saying = (problem: Problem): Failure => ({ kind: 'problem', problem });
