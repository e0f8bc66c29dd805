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

/** Why the last attempt did not end in a receipt. */
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
  readonly hearingUrl: string;
  /** RFC 8785 form; never changes. */
  readonly packet: string;
  /** Forgotten as soon as the row is final. */
  readonly identity: IdentityPart | null;
  readonly predecessorSecret: string | null;
  /** Opens the status; kept. */
  readonly statusSecret: string;
  /** The hearing's keys as the person saw them when submitting. */
  readonly keys: readonly SigningKey[];
  readonly state: OutboxState;
  readonly attempts: number;
  /** When an attempt was begun; null before the first. Receipts must be dated between these, two minutes allowed. */
  readonly firstSentAt: number | null;
  /** An attempt ended without an answer: from then on only an answer about this key settles it. */
  readonly doubt: boolean;
  /** Null in final states, while sending, and when it waits for the person (`retry`). */
  readonly nextAttemptAt: number | null;
  /** Who sends now, and until when nobody else may. */
  readonly claim: { readonly by: string; readonly until: number } | null;
  readonly lastError: Failure | null;
  readonly receipt: Receipt | null;
  readonly createdAt: number;
  /** Rises by one with every change; the store compares it before writing. */
  readonly version: number;
}
