import * as z from 'zod';
import { mostPlaces } from '../../comment/most-places.ts';
import { answers } from './form.ts';
import { eId, hearingId, instant, plainText, protocolVersion, sha256Hex } from './primitives.ts';

/** Every object is strict: what is not named here is refused, so that the hash covers all that is kept. */
export const packetTarget = z.strictObject({
  eId,
  citation: plainText(200),
  clauseHash: sha256Hex,
  quote: z
    .strictObject({ exact: plainText(20_000).min(1), prefix: plainText(64), suffix: plainText(64) })
    .nullable(),
  /** UTF-16 offsets into the revision's text. */
  position: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }),
});

export const stance = z.enum(['support', 'oppose', 'amend', 'ask']);

export const packetComment = z.strictObject({
  id: z.uuid(),
  targets: z.array(packetTarget).min(1).max(mostPlaces),
  stance,
  proposed: plainText(20_000).nullable(),
  reason: plainText(20_000),
});
export type PacketComment = z.infer<typeof packetComment>;

/** What may be attached; the endpoint recognises it from the bytes. */
export const attachmentTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;

/** A file that was sent before, named by the SHA-256 of its bytes. */
export const storedAttachment = z.strictObject({
  hash: sha256Hex,
  type: z.enum(attachmentTypes),
  /** Bytes. */
  size: z.int().min(1),
});
export type StoredAttachment = z.infer<typeof storedAttachment>;

/** `name` is what the person called it; it may tell who they are, and goes with the words. */
export const packetAttachment = storedAttachment.extend({ name: plainText(200).min(1) });
export type PacketAttachment = z.infer<typeof packetAttachment>;

/** 代录: taken down at a desk by somebody else, the person being there and having agreed at that moment. */
export const collected = z.strictObject({ way: z.literal('desk'), consentAt: instant });
export type Collected = z.infer<typeof collected>;

/** The public part of a submission. Its RFC 8785 form is what is hashed, logged and receipted. */
export const packet = z.strictObject({
  protocol: z.literal(protocolVersion),
  hearingId,
  revisionId: sha256Hex,
  comments: z.array(packetComment).min(1).max(500),
  /** Absent where there are none. */
  attachments: z.array(packetAttachment).min(1).max(10).optional(),
  /** SHA-256 of the salt and the identity part; null where the hearing asks for nothing. */
  identity: sha256Hex.nullable(),
  /** SHA-256 of the status secret's UTF-8. */
  statusSecretHash: sha256Hex,
  /** Receipt number of the submission this one takes the place of. */
  predecessor: z.string().max(80).nullable(),
  /** Absent where the person wrote it themselves. */
  collected: collected.optional(),
  /** When the person pressed 提交, by the device's clock. */
  sentAt: instant,
});
export type Packet = z.infer<typeof packet>;

/** What the person filled in, and 32 random bytes (hex) that keep its hash from being guessed. */
export const identityPart = z.strictObject({
  salt: z.string().regex(/^[0-9a-f]{64}$/),
  answers,
});
export type IdentityPart = z.infer<typeof identityPart>;

/** Body of `POST …/submissions`; the key stands in `Idempotency-Key`. */
export const submission = z.strictObject({
  packet,
  identity: identityPart.nullable(),
  /** Opens the predecessor; null where there is none. */
  predecessorSecret: z.string().max(200).nullable(),
});
export type Submission = z.infer<typeof submission>;
