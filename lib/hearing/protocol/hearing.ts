import * as z from 'zod';
import type { DraftTree, Provision } from '../../law/provision.ts';
import { checkedAlignment } from './alignment.ts';
import { form } from './form.ts';
import { meeting } from './meeting.ts';
import {
  day,
  eId,
  hearingId,
  instant,
  plainText,
  protocolVersion,
  publicKeyHex,
  sha256Hex,
  signatureHex,
  webAddress,
  words,
} from './primitives.ts';

/** 征求意见期: `opensAt` ≤ arrival < `closesAt` by the endpoint's clock. */
export const period = z.object({
  opensAt: instant,
  closesAt: instant,
  /** What a person submitted before `closesAt` is still taken when it arrives this much later. */
  graceSeconds: z.int().min(0).max(86_400),
});

/** 听证事项 */
export const question = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  text: plainText(2000).min(1),
  /** eIds of the articles it is about. */
  articles: z.array(eId).max(200),
});

/** 日程: the days differ by place, so each hearing brings its own. */
export const calendarEntry = z.object({ on: day, label: words });

/** The ways in that the receiver offers. A channel that is not listed is not shown. */
export const channel = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('online') }),
  z.object({ kind: z.literal('email'), address: z.email(), subject: plainText(200).nullable() }),
  z.object({
    kind: z.literal('letter'),
    recipient: plainText(200),
    address: plainText(500),
    postcode: z
      .string()
      .regex(/^[0-9A-Za-z -]{3,12}$/)
      .nullable(),
    /** Words to write on the envelope. */
    envelope: plainText(200).nullable(),
  }),
  z.object({ kind: z.literal('phone'), number: plainText(60) }),
]);

/**
 * What is done with personal data here (PIPL articles 17, 19 and 31), told before anything is asked. After
 * the two instants the endpoint deletes by itself and logs that it did; null: kept as the law on files says.
 */
export const privacy = z.object({
  /** Who answers for the data, and how they are reached. */
  handler: plainText(500).min(1),
  contact: plainText(500).min(1),
  /** Answers on the form are kept until then … */
  identitiesUntil: instant.nullable(),
  /** … and the words of the comments until then. */
  wordsUntil: instant.nullable(),
  /** Under this age a guardian must agree; what to do then. */
  minors: z.object({ under: z.int().min(1).max(21), rule: words }).nullable(),
});

/** A signing key of the endpoint. A later key is endorsed by an earlier one, so that rotation can be followed. */
export const signingKey = z.object({
  /** First 16 hex digits of the SHA-256 of the public key. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  algorithm: z.literal('Ed25519'),
  publicKey: publicKeyHex,
  from: instant,
  /** Null while it signs. */
  until: instant.nullable(),
  endorsement: z.object({ keyId: z.string().regex(/^[0-9a-f]{16}$/), signature: signatureHex }).nullable(),
});
export type SigningKey = z.infer<typeof signingKey>;

/** Every key that ever signed, oldest first. */
export const signingKeyList = z.object({ keys: z.array(signingKey).min(1).max(100) });

export const revisionSummary = z.object({
  /** SHA-256 (hex) of the plain text. */
  id: sha256Hex,
  title: plainText(500).min(1),
  /** 一次审议稿 … */
  label: plainText(100).nullable(),
  date: day.nullable(),
  publishedAt: instant,
  url: webAddress,
});
export type RevisionSummary = z.infer<typeof revisionSummary>;

export const hearing = z.object({
  protocol: z.literal(protocolVersion),
  id: hearingId,
  /** Where this very document is; the addresses below it are made from it. */
  url: webAddress,
  title: plainText(500).min(1),
  issuer: plainText(200).min(1),
  place: plainText(200).nullable(),
  /** IANA zone in which people are told days and hours: `Asia/Shanghai`. */
  timeZone: z.string().min(1).max(64),
  period,
  questions: z.array(question).max(200),
  calendar: z.array(calendarEntry).max(100),
  form,
  /** Null where the office has said nothing of it. */
  privacy: privacy.nullable().default(null),
  channels: z.array(channel).max(20),
  /** In order of publication; the last one is in force. */
  revisions: z.array(revisionSummary).max(100),
  /** Every key that ever signed here, the current one last. */
  keys: z.array(signingKey).min(1).max(100),
  limits: z.object({
    /** Comments in one submission. */
    comments: z.int().min(1).max(500),
    /** UTF-16 units in a reason, and in a proposed text. */
    characters: z.int().min(1).max(20_000),
    /** UTF-8 bytes in a submission's body. */
    bytes: z.int().min(1),
  }),
  /** Files that may go with a submission: how many, and how large each; absent where none may. */
  attachments: z.object({ count: z.int().min(1).max(10), bytes: z.int().min(1) }).optional(),
  /** Days after the period within which the office means to have answered; absent where it has set none. */
  answerDays: z.int().min(1).max(365).optional(),
  /** The hearing in person; absent where there is none. */
  meeting: meeting.optional(),
  /** The endpoint's clock when it answered: to tell a wrong device clock from a closed hearing. */
  now: instant,
});
export type Hearing = z.infer<typeof hearing>;

const level = z.enum([
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
  'preamble',
  'annex',
]);

export const provision: z.ZodType<Provision> = z.object({
  eId,
  level,
  number: z.string().max(40).nullable(),
  label: z.string().max(200),
  heading: z.string().max(1000).nullable(),
  start: z.int().min(0),
  end: z.int().min(0),
  get children() {
    return z.array(provision);
  },
});

/** The endpoint's own reading of the text; authoritative for what its comments hang on. */
export const draftTree: z.ZodType<DraftTree> = z.object({
  title: z.string().max(1000).nullable(),
  language: z.string().max(35),
  provisions: z.array(provision),
  problems: z.array(
    z.object({
      type: z.enum(['missing', 'repeated', 'starts-at', 'out-of-order', 'damaged-label', 'no-articles']),
      number: z.string().max(40).nullable(),
      eId: eId.nullable(),
      start: z.int().min(0),
    }),
  ),
});

/** 稿: the text as published, and its tree. `id` is the SHA-256 of `text`; check it with `isIntact`. */
export const hearingRevision = revisionSummary.extend({
  hearingId,
  text: z.string().max(5_000_000),
  tree: draftTree,
  /** How its articles belong to those of the revision before; absent where nobody checked. */
  alignment: checkedAlignment.optional(),
});
export type HearingRevision = z.infer<typeof hearingRevision>;
