import * as z from 'zod';
import { answers } from '../hearing/protocol/form.ts';
import { status } from '../hearing/protocol/status.ts';
import type { Shape } from '../shape/shape.ts';
import type { Explanation, KeptFile, KeptStatus, Person, Sealed } from '../usecase/own-data-ports.ts';

// Compiling schemas with `new Function` is refused by the extension's content security policy.
z.config({ jitless: true });

export const fileRow: Shape<KeptFile> = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.string(),
  // An array buffer of another realm is one as well.
  bytes: z.custom<ArrayBuffer>((value) => Object.prototype.toString.call(value) === '[object ArrayBuffer]'),
});

export const statusRow: Shape<KeptStatus> = z.object({ submissionId: z.string(), status, at: z.number() });

export const explanationRow: Shape<Explanation> = z.object({
  id: z.string(),
  draftId: z.string(),
  text: z.string(),
  savedAt: z.number(),
});

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);

export const sealed: z.ZodType<Sealed> = z.strictObject({
  kdf: z.literal('PBKDF2-SHA256'),
  // More rounds than this and a file could keep the device busy for minutes.
  iterations: z.int().min(1).max(10_000_000),
  salt: base64,
  iv: base64,
  data: base64,
});

export const person: z.ZodType<Person> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plain'), answers }),
  z.object({ kind: z.literal('sealed'), sealed }),
]);

/** There is one person to a device. */
export const personKey = 'me';
export const personRow = z.object({ key: z.literal(personKey), person });
