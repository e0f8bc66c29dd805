import * as z from 'zod';
import { count, hearingId, instant, protocolVersion, sha256Hex, signatureHex } from './primitives.ts';

const keyId = z.string().regex(/^[0-9a-f]{16}$/);

/** 回执: signed over everything in it; `packetHash` is the SHA-256 of the packet's RFC 8785 form. */
export const receipt = z.strictObject({
  protocol: z.literal(protocolVersion),
  hearingId,
  /** 受理编号: to be read out over the telephone; it opens nothing by itself. */
  number: z
    .string()
    .regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/)
    .max(80),
  receivedAt: instant,
  packetHash: sha256Hex,
  leafIndex: count,
  /** The log right after this leaf and those taken with it: `leafIndex` < `size`. */
  log: z.strictObject({ size: count.min(1), root: sha256Hex }),
  keyId,
  signature: signatureHex,
});
export type Receipt = z.infer<typeof receipt>;

/** The log as published now. */
export const logHead = z.strictObject({
  hearingId,
  size: count,
  root: sha256Hex,
  at: instant,
  keyId,
  signature: signatureHex,
});
export type LogHead = z.infer<typeof logHead>;

/** RFC 9162 §2.1.3: the leaf is in the tree of `size` leaves. */
export const inclusionProof = z.object({
  leafIndex: count,
  size: count,
  path: z.array(sha256Hex).max(64),
});
export type InclusionProof = z.infer<typeof inclusionProof>;

/** RFC 9162 §2.1.4: the tree of `size` begins with the tree of `first`. */
export const consistencyProof = z.object({ first: count, size: count, path: z.array(sha256Hex).max(128) });
export type ConsistencyProof = z.infer<typeof consistencyProof>;

/** Entries of the log in order, from the index asked for; at most a thousand at once. */
export const logEntries = z.object({
  from: count,
  entries: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('submission'), packetHash: sha256Hex }),
      z.object({ kind: z.literal('withdrawal'), leafIndex: count, at: instant }),
      z.object({
        kind: z.literal('erasure'),
        of: z.enum(['identities', 'words']),
        below: count,
        at: instant,
      }),
    ]),
  ),
});
