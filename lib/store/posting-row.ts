import * as z from 'zod';
import type { Posting } from '../hearing/channels/posting.ts';

// As in `outbox-row.ts`.
z.config({ jitless: true });

const time = z.number();

const known = z.discriminatedUnion('by', [
  z.object({ by: z.literal('person'), at: time, day: z.string() }),
  z.object({
    by: z.literal('receiver'),
    at: time,
    number: z.nullable(z.string()),
    places: z.array(z.string()),
  }),
]);

const trouble = z.object({
  kind: z.enum(['offline', 'network', 'interrupted', 'later', 'key', 'refused', 'unclear']),
  status: z.nullable(z.int()),
  words: z.string(),
});

const pending = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('regulations'),
    address: z.string(),
    attributes: z.string(),
    file: z.nullable(z.object({ name: z.string(), type: z.string(), base64: z.string() })),
  }),
  z.object({
    kind: z.literal('annotation'),
    address: z.string(),
    parts: z.array(z.object({ commentId: z.string(), body: z.string() })),
    places: z.array(z.string()),
  }),
]);

export const postingRow: z.ZodType<Posting> = z.object({
  submissionId: z.string(),
  road: z.enum(['email', 'letter', 'file', 'regulations', 'annotation']),
  draftId: z.string(),
  revisionId: z.string(),
  title: z.string(),
  to: z.string(),
  subject: z.string(),
  words: z.string(),
  comments: z.array(z.string()),
  state: z.enum(['prepared', 'sent', 'queued', 'sending', 'unknown', 'accepted', 'refused', 'cancelled']),
  known: z.nullable(known),
  trouble: z.nullable(trouble),
  pending: z.nullable(pending),
  claim: z.nullable(z.object({ by: z.string(), until: time })),
  nextAttemptAt: z.nullable(time),
  createdAt: time,
  version: z.int(),
});
