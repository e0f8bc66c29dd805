import * as z from 'zod';

/** Version of the wire format; the path of every address begins with `/v1`. */
export const protocolVersion = 1;

/** SHA-256, lower-case hex. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** Ed25519 public key (32 bytes) and signature (64 bytes), lower-case hex. */
export const publicKeyHex = z.string().regex(/^[0-9a-f]{64}$/);
export const signatureHex = z.string().regex(/^[0-9a-f]{128}$/);

/** Instant in UTC with milliseconds: `2026-04-01T15:59:59.000Z`. */
export const instant = z.iso.datetime({ precision: 3 });

/** Calendar day of the hearing's own place: `2026-04-01`. */
export const day = z.iso.date();

/** Names a hearing inside its endpoint and in its address. */
export const hearingId = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/);

/** Akoma Ntoso id of a provision; `''` is the whole draft. */
export const eId = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9_.-]*$/);

/**
 * A person's or an office's words, at most `max` UTF-16 units. Well-formed Unicode without control
 * characters other than tab and line feed: what every store, log and paper can hold unchanged.
 */
export const plainText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.isWellFormed() && !/[^\P{Cc}\t\n]/u.test(text), 'holds control characters');

/** The same words in both languages; `en` is `''` where the office gives none. */
export const words = z.object({ zh: plainText(4000).min(1), en: plainText(4000) });
export type Words = z.infer<typeof words>;

/** An `http` or `https` address. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(2000);

/** Position in the log and sizes of it. */
export const count = z.int().min(0);
