import * as z from 'zod';
import { calendarEntry, draftTree, period, question } from './protocol/hearing.ts';
import { packetTarget, stance } from './protocol/packet.ts';
import { eId, hearingId, instant, plainText, sha256Hex } from './protocol/primitives.ts';
import { disposition } from './protocol/status.ts';

/** The ways in which an opinion can have come. */
export const channelKind = z.enum(['online', 'email', 'letter', 'phone', 'desk', 'station', 'meeting']);
export type ChannelKind = z.infer<typeof channelKind>;

/** Who speaks. `name` and `contact` never stand in a public paper. */
export const author = z.strictObject({
  name: plainText(200).nullable(),
  /** 个人, 单位, 人大代表, 行业协会 … */
  category: plainText(100).nullable(),
  contact: plainText(500).nullable(),
});
export type Author = z.infer<typeof author>;

/** One opinion on one or more clauses, by whatever way it came. */
export const dossierComment = z.strictObject({
  id: z.uuid(),
  /** Receipt number of the submission, or the office's own number of the letter; one for each person's packet. */
  submission: plainText(80).min(1),
  revisionId: sha256Hex,
  /** Empty where no clause was found: it is then about the draft as a whole. */
  targets: z.array(packetTarget).max(50),
  stance: stance.nullable(),
  proposed: plainText(20_000).nullable(),
  reason: plainText(20_000),
  channel: channelKind,
  author,
  receivedAt: instant,
  /** Id of the group of alike opinions it belongs to. */
  group: plainText(80).min(1).nullable(),
  tags: z.array(plainText(60).min(1)).max(20),
});
export type DossierComment = z.infer<typeof dossierComment>;

export const commentGroup = z.strictObject({
  id: plainText(80).min(1),
  name: plainText(200).min(1),
  /** 同文: the words are the same. 相近: only the sense is. */
  kind: z.enum(['same-words', 'alike']),
});
export type CommentGroup = z.infer<typeof commentGroup>;

/** What a decision is about; the narrowest that fits a comment holds for it. */
export const decisionScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('comment'), commentId: z.uuid() }),
  z.strictObject({ kind: z.literal('group'), groupId: plainText(80).min(1) }),
  z.strictObject({ kind: z.literal('clause'), revisionId: sha256Hex, eId }),
]);
export type DecisionScope = z.infer<typeof decisionScope>;

/** 采纳情况, with the reason that is made public. */
export const decision = z.strictObject({
  on: decisionScope,
  disposition,
  reason: plainText(20_000).min(1),
  decidedAt: instant,
  /** Looked at by a second person; papers of others are stamped 未定. */
  reviewed: z.boolean(),
});
export type Decision = z.infer<typeof decision>;

/** 听证陈述人 */
export const speaker = z.strictObject({
  name: plainText(200).min(1),
  /** 职业或者所代表的方面. */
  standing: plainText(200).nullable(),
  view: stance.nullable(),
  /** What was said, in sum; one paragraph a line. */
  summary: plainText(20_000),
  /** eIds of the clauses spoken about. */
  clauses: z.array(eId).max(200),
});
export type Speaker = z.infer<typeof speaker>;

/** 听证会 */
export const meeting = z.strictObject({
  heldAt: instant,
  place: plainText(200).min(1),
  chair: plainText(200).nullable(),
  /** How many asked to speak and to listen. */
  applicants: z
    .strictObject({
      speakers: z.int().min(0),
      observers: z.int().min(0),
      /** Of those who asked to speak, how many took each side; absent where nobody was asked. */
      views: z.partialRecord(stance, z.int().min(0)).optional(),
    })
    .nullable(),
  speakers: z.array(speaker).max(500),
  /** 旁听人: how many came. */
  observers: z.int().min(0),
  /** 听证机构的处理意见和建议, as far as it is written; one paragraph a line. */
  proposals: plainText(50_000),
});
export type Meeting = z.infer<typeof meeting>;

export const dossierRevision = z.strictObject({
  /** SHA-256 (hex) of the plain text. */
  id: sha256Hex,
  title: plainText(500).min(1),
  label: plainText(100).nullable(),
  date: z.iso.date().nullable(),
  text: z.string().max(5_000_000),
  tree: draftTree,
});
export type DossierRevision = z.infer<typeof dossierRevision>;

/** 卷宗: everything an office knows of one hearing, from which every paper is made. */
export const dossier = z.strictObject({
  hearing: z.strictObject({
    id: hearingId,
    title: plainText(500).min(1),
    issuer: plainText(200).min(1),
    place: plainText(200).nullable(),
    /** IANA zone in which days and hours are told. */
    timeZone: z.string().min(1).max(64),
    period,
    questions: z.array(question).max(200),
    calendar: z.array(calendarEntry).max(100),
  }),
  /** In order of publication. */
  revisions: z.array(dossierRevision).max(100),
  comments: z.array(dossierComment),
  groups: z.array(commentGroup),
  decisions: z.array(decision),
  meeting: meeting.nullable(),
});
export type Dossier = z.infer<typeof dossier>;
