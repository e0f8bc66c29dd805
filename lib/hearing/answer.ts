import type { Failure, OutboxEvent, OutboxRow } from './outbox.ts';
import { packetHash } from './packet.ts';
import type { SigningKey } from './protocol/hearing.ts';
import { packet as packetSchema } from './protocol/packet.ts';
import { type Problem, problem } from './protocol/problem.ts';
import { type Receipt, receipt } from './protocol/receipt.ts';
import { readJson } from './read-json.ts';
import { checkReceipt } from './receipt.ts';

/** An HTTP answer as far as it matters. */
export interface RawAnswer {
  readonly status: number;
  /** `Retry-After` header as it came. */
  readonly retryAfter: string | null;
  readonly body: string;
}

/** What an endpoint's answer to a submission says, after the schemas have looked at it. */
export type Answer =
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly retryAfter: number | null }
  | { readonly kind: 'nonsense'; readonly status: number };

export function readAnswer(raw: RawAnswer, now: number): Answer {
  if (raw.status === 201 || raw.status === 200) {
    const read = readJson(receipt, raw.body);
    if (read !== null) return { kind: 'receipt', receipt: read };
  } else {
    const read = readJson(problem, raw.body);
    if (read?.status === raw.status) {
      return { kind: 'problem', problem: read, retryAfter: retryAfterOf(raw.retryAfter, now) };
    }
  }
  return { kind: 'nonsense', status: raw.status };
}

export interface Judgement {
  readonly row: OutboxRow;
  readonly keys: readonly SigningKey[];
  readonly now: number;
  readonly jitter: number;
}

/** What happens to the row on an answer. Only a receipt that holds is an acceptance. */
export function eventOf(answer: Answer, { row, keys, now, jitter }: Judgement): OutboxEvent {
  if (answer.kind === 'nonsense') return lost({ kind: 'nonsense', status: answer.status });
  if (answer.kind === 'problem') return onProblem(answer.problem, answer.retryAfter);
  const faults = checkReceipt(answer.receipt, {
    hearingId: row.hearingId,
    packetHash: packetHash(row.packet),
    keys,
    sent: { from: row.firstSentAt ?? now, to: now },
  });
  if (faults.length === 0) return { type: 'accept', receipt: answer.receipt };
  return lost({ kind: 'receipt', faults, receipt: answer.receipt });

  function lost(failure: Failure, retryAfter: number | null = null): OutboxEvent {
    return { type: 'lose', now, jitter, failure, retryAfter };
  }

  function onProblem(said: Problem, retryAfter: number | null): OutboxEvent {
    switch (said.code) {
      case 'closed':
        return { type: 'close', problem: said };
      case 'busy':
      case 'too-many':
      case 'challenge':
        return { type: 'postpone', now, jitter, failure: { kind: 'problem', problem: said }, retryAfter };
      case 'unavailable':
      case 'internal':
        return lost({ kind: 'problem', problem: said }, retryAfter);
      default:
        return { type: 'refuse', problem: said };
    }
  }
}

/** `Retry-After` in milliseconds: seconds or an HTTP date. */
function retryAfterOf(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** SHA-256 of the files that an endpoint says it does not have, of those that the packet names. */
export function filesAskedFor(said: Problem, packet: string): readonly string[] {
  const named = readJson(packetSchema, packet)?.attachments ?? [];
  return said.errors.flatMap(({ pointer }) => {
    const [, at] = /^\/packet\/attachments\/(\d+)$/.exec(pointer) ?? [];
    return at === undefined ? [] : (named[Number(at)]?.hash ?? []);
  });
}
