import * as z from 'zod';
import { plainText, words } from './primitives.ts';

/**
 * What an endpoint can answer instead of what was asked for. After `busy`, `too-many` and `challenge` a
 * submission was certainly not taken; after `unavailable` and `internal` it may have been.
 */
export const problemCodes = [
  'malformed',
  'unprocessable',
  'form',
  'not-found',
  'not-open',
  'closed',
  'conflict',
  'unauthenticated',
  'forbidden',
  'too-large',
  'unsupported-type',
  'too-many',
  'challenge',
  'busy',
  'unavailable',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** A proof-of-work challenge (ALTCHA, SHA-256), good for one Idempotency-Key and until `expiresAt` (seconds). */
export const challenge = z.object({
  parameters: z.object({
    algorithm: z.literal('SHA-256'),
    nonce: z.string().regex(/^[0-9a-f]{32}$/),
    salt: z.string().regex(/^[0-9a-f]{32}$/),
    /** Rounds of one try, and what the result has to begin with: a phone is to need seconds, not minutes. */
    cost: z.int().min(1).max(64),
    keyLength: z.literal(32),
    keyPrefix: z.string().regex(/^[0-9a-f]{1,6}$/),
    expiresAt: z.int(),
    data: z.object({ key: z.uuid() }),
  }),
  signature: z.string().max(128),
});
export type Challenge = z.infer<typeof challenge>;

/**
 * RFC 9457 problem document. `title` and `detail` are in the language asked for; `titles` and `details`
 * hold both. `type` is `urn:zhutiao:problem:` and the code.
 */
export const problem = z.object({
  type: z.string().max(200),
  title: z.string().max(500),
  status: z.int().min(100).max(599),
  detail: z.string().max(4000),
  code: z.enum(problemCodes),
  titles: words,
  details: words,
  /** What is wrong where: RFC 6901 pointers into the body sent. */
  errors: z.array(z.object({ pointer: z.string().max(500), words })).max(100),
  /** For whoever keeps the endpoint: finds the line in its log. */
  instance: plainText(200).nullable(),
  /** With the code `challenge`: to be solved and sent along in `Proof-Of-Work`. */
  challenge: challenge.optional(),
});
export type Problem = z.infer<typeof problem>;
