import * as z from 'zod';
import { channelKind } from '../dossier.ts';
import { packetComment, stance } from '../protocol/packet.ts';
import { count, day, eId, hearingId, instant, plainText, sha256Hex } from '../protocol/primitives.ts';
import { disposition } from '../protocol/status.ts';

/** 未办 · 办理中 · 待复核 · 已定 · 已公布 */
export const decisionState = z.enum(['working', 'review', 'settled', 'published']);
export type DecisionState = z.infer<typeof decisionState>;

/** What the office means to say to one comment. */
export const decision = z.object({
  disposition: disposition.nullable(),
  reason: z.string(),
  /** 拟改条文 */
  nextText: z.string().nullable(),
  state: decisionState,
  /** Name of who handles it. */
  handler: z.string().nullable(),
  handlerLogin: z.string().nullable(),
  /** Login of who is asked to review it. */
  reviewerLogin: z.string().nullable(),
  dueOn: day.nullable(),
  /** Grows with each change; what is sent back names it, so that nobody writes over another. */
  version: z.int().min(1),
  changedBy: z.string(),
  changedAt: instant,
});
export type Decision = z.infer<typeof decision>;

/** Names one comment: receipt number and the comment's own id. */
export const commentName = z.strictObject({ number: z.string().min(1).max(80), commentId: z.uuid() });
export type CommentName = z.infer<typeof commentName>;

/** A comment as the office reads it: personal data masked. */
export const deskComment = packetComment.extend({
  number: z.string(),
  revisionId: sha256Hex,
  receivedAt: instant,
  /** Masked answers on the form; empty where none were given or they are gone. */
  person: z.record(z.string(), z.string()),
  channel: channelKind,
  /** Day it came, for what the office filed. */
  receivedOn: day.nullable(),
  groupId: z.uuid().nullable(),
  tags: z.array(z.string()),
  decision: decision.nullable(),
  /** Said by the person named to be none of theirs. */
  disowned: z.boolean(),
  attachments: z.array(z.object({ hash: sha256Hex, name: z.string(), type: z.string() })),
});
export type DeskComment = z.infer<typeof deskComment>;

export const commentQuery = z.strictObject({
  revision: sha256Hex.optional(),
  /** `''`: on the whole draft. */
  clause: eId.optional(),
  group: z.uuid().optional(),
  state: z.enum(['open', ...decisionState.options]).optional(),
  stance: stance.optional(),
  /** Words that stand in reason or proposal. */
  words: plainText(200).optional(),
  tag: plainText(60).min(1).optional(),
  channel: channelKind.optional(),
  /** So many at once at most. */
  most: z.coerce.number().int().min(1).max(1000).optional(),
  after: z
    .string()
    .regex(/^\d{1,15}\.\d{1,3}$/)
    .optional(),
});

export type CommentQuery = z.infer<typeof commentQuery>;

/** `total`: how many there are on all pages; null on every page but the first. */
export const commentPage = z.object({
  comments: z.array(deskComment),
  total: count.nullable(),
  next: z.string().nullable(),
});

/** How far the work on one clause is; counts are of comments. */
export const clauseProgress = z.object({
  eId,
  comments: count,
  stances: z.record(stance, count),
  settled: count,
  working: count,
  /** Not settled yet: handled by who asks, or waiting for their review … */
  mine: count,
  /** … and with the day gone by which it was due. */
  overdue: count,
});
export const progress = z.object({ hearingId, revisionId: sha256Hex, clauses: z.array(clauseProgress) });
export type Progress = z.infer<typeof progress>;

/** One decision on some comments at once. */
export const newDecision = z.strictObject({
  comments: z
    .array(commentName.extend({ version: z.int().min(0) }))
    .min(1)
    .max(2000),
  disposition: disposition.nullable(),
  reason: plainText(20_000),
  nextText: plainText(20_000).nullable(),
  state: z.enum(['working', 'review', 'settled']),
  /** Login of who handles it; null leaves it open. */
  handler: z.string().max(100).nullable(),
  /** Login of who is asked to review it; left out or null: anybody who may. */
  reviewer: z.string().max(100).nullable().optional(),
  dueOn: day.nullable(),
});
export type NewDecision = z.infer<typeof newDecision>;

export const publication = z.strictObject({
  /** Settled decisions on these are published; null: on everything that is settled. */
  clause: z.strictObject({ revision: sha256Hex, eId }).nullable(),
});

export const group = z.object({
  groupId: z.uuid(),
  name: z.string(),
  kind: z.enum(['same-text', 'theme']),
  madeBy: z.enum(['system', 'staff']),
  version: z.int(),
  /** Comments in it, and people who sent them. */
  members: count,
  people: count,
});
export type Group = z.infer<typeof group>;

export const newGroup = z.strictObject({
  name: plainText(200).min(1),
  kind: z.enum(['same-text', 'theme']),
  comments: z.array(commentName).min(1).max(100_000),
});

export const groupChange = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('rename'), name: plainText(200).min(1) }),
  z.strictObject({ do: z.literal('add'), comments: z.array(commentName).min(1).max(2000) }),
  z.strictObject({ do: z.literal('remove'), comments: z.array(commentName).min(1).max(2000) }),
  /** The members of the other come over; the other is gone. */
  z.strictObject({ do: z.literal('take-in'), groupId: z.uuid() }),
  z.strictObject({ do: z.literal('dissolve') }),
]);
export type GroupChange = z.infer<typeof groupChange>;

export const disowning = z.strictObject({
  /** How the office knows: a call, a visit, a letter. */
  howKnown: plainText(1000).min(1),
});
