import * as z from 'zod';
import { plainText, words } from './primitives.ts';

/**
 * What an endpoint can answer instead of what was asked for. After `busy` and `too-many` a submission was
 * certainly not taken; after `unavailable` and `internal` it may have been.
 */
export const problemCodes = [
  'malformed',
  'unprocessable',
  'form',
  'not-found',
  'not-open',
  'closed',
  'conflict',
  'forbidden',
  'too-large',
  'unsupported-type',
  'too-many',
  'busy',
  'unavailable',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

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
});
export type Problem = z.infer<typeof problem>;
