import * as z from 'zod';
import { count, eId, hearingId, instant, plainText, sha256Hex } from './primitives.ts';

/** 采纳 / 部分采纳 / 未采纳 / 已有规定 / 另行研究 */
export const disposition = z.enum(['adopted', 'partly', 'rejected', 'existing', 'deferred']);
export type Disposition = z.infer<typeof disposition>;

/** What became of one comment. The reason is public. */
export const answer = z.object({
  commentId: z.uuid(),
  disposition,
  reason: plainText(20_000).min(1),
  answeredAt: instant,
});
export type Answer = z.infer<typeof answer>;

/** 1 很不满意 … 5 很满意 */
export const rating = z.int().min(1).max(5);

/** What the holder of the status secret is told: 已收到 → 研究中 → 已答复. */
export const status = z.object({
  hearingId,
  number: z.string().max(80),
  state: z.enum(['received', 'studying', 'answered']),
  receivedAt: instant,
  updatedAt: instant,
  packetHash: sha256Hex,
  answers: z.array(answer).max(500),
  rating: rating.nullable(),
  /** The words are gone at the person's wish; leaf and receipt stand. */
  withdrawnAt: instant.nullable(),
  /** Number of the submission that took its place. */
  successor: z.string().max(80).nullable(),
});
export type Status = z.infer<typeof status>;

/** Body of `POST …/satisfaction`. */
export const satisfaction = z.strictObject({ rating });

const tally = z.object({ support: count, oppose: count, amend: count, ask: count });

/** Public counts by clause of one revision. */
export const counts = z.object({
  hearingId,
  revisionId: sha256Hex,
  at: instant,
  submissions: count,
  comments: count,
  clauses: z.array(
    z.object({
      eId,
      stances: tally,
      dispositions: z.record(disposition, count),
    }),
  ),
});
export type Counts = z.infer<typeof counts>;
