import * as z from 'zod';
import type { OutboxRow } from '../hearing/outbox.ts';
import { signingKey } from '../hearing/protocol/hearing.ts';
import { identityPart } from '../hearing/protocol/packet.ts';
import { problem } from '../hearing/protocol/problem.ts';
import { receipt } from '../hearing/protocol/receipt.ts';

// Compiling schemas with `new Function` is refused by the extension's content security policy.
z.config({ jitless: true });

const time = z.number();

const fault = z.discriminatedUnion('fault', [
  z.object({ fault: z.literal('signature') }),
  z.object({ fault: z.literal('unknown-key'), keyId: z.string() }),
  z.object({ fault: z.literal('packet') }),
  z.object({ fault: z.literal('hearing') }),
  z.object({ fault: z.literal('position') }),
  z.object({ fault: z.literal('time'), receivedAt: time, from: time, to: time }),
]);

const failure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('offline') }),
  z.object({ kind: z.literal('network'), message: z.string() }),
  z.object({ kind: z.literal('timeout') }),
  z.object({ kind: z.literal('interrupted') }),
  z.object({ kind: z.literal('nonsense'), status: z.int() }),
  z.object({ kind: z.literal('problem'), problem }),
  z.object({ kind: z.literal('receipt'), faults: z.array(fault), receipt }),
]);

export const outboxRow: z.ZodType<OutboxRow> = z.object({
  submissionId: z.string(),
  hearingId: z.string(),
  hearingUrl: z.string(),
  packet: z.string(),
  identity: z.nullable(identityPart),
  predecessorSecret: z.nullable(z.string()),
  statusSecret: z.string(),
  keys: z.array(signingKey),
  state: z.enum(['queued', 'sending', 'unknown', 'accepted', 'refused', 'closed', 'cancelled']),
  attempts: z.int(),
  firstSentAt: z.nullable(time),
  doubt: z.boolean(),
  nextAttemptAt: z.nullable(time),
  claim: z.nullable(z.object({ by: z.string(), until: time })),
  lastError: z.nullable(failure),
  receipt: z.nullable(receipt),
  createdAt: time,
  version: z.int(),
});
