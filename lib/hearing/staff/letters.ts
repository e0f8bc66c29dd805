import * as z from 'zod';
import { answers } from '../protocol/form.ts';
import { type Packet, packetComment } from '../protocol/packet.ts';
import { day, sha256Hex } from '../protocol/primitives.ts';

/** How what the office files had come: 邮件, 信函, 电话, 联系点, 听证会. */
export const ways = ['email', 'letter', 'phone', 'station', 'meeting'] as const;
export type Way = (typeof ways)[number];

/** 来件录入: it came another way, on that day of the hearing's own place, and the office filed it. */
export const filed = z.strictObject({ way: z.enum(ways), receivedOn: day });
export type Filed = z.infer<typeof filed>;

/** A packet made by the office. Nobody else can send one: the public call knows no `filed`. */
export type FiledPacket = Packet & { readonly filed?: Filed };

/** One piece of post. */
export const letter = z.strictObject({
  /** Made from the words as they came, so that the same piece is filed once. */
  key: z.uuid(),
  filed,
  /** Who sent it, as far as it says: `name`, `category`, `contact`. */
  person: answers,
  comments: z
    .array(packetComment.omit({ id: true }))
    .min(1)
    .max(500),
});
export type Letter = z.infer<typeof letter>;

/** So many go in one call. */
export const mostLetters = 50;

export const filing = z.strictObject({
  revisionId: sha256Hex,
  letters: z.array(letter).min(1).max(mostLetters),
});
export type Filing = z.infer<typeof filing>;

/** One outcome a letter, in order: filed now under a number, or filed before under one. */
export const filingOutcome = z.object({ number: z.string(), before: z.boolean() });
export const filingOutcomes = z.object({ letters: z.array(filingOutcome) });
export type FilingOutcome = z.infer<typeof filingOutcome>;

export const letterKeys = z.strictObject({
  keys: z
    .string()
    .max(50 * 37)
    .transform((written) => written.split(','))
    .pipe(z.array(z.uuid()).min(1).max(mostLetters)),
});

/** Those of some keys that have been filed. */
export const knownLetters = z.object({ letters: z.array(z.object({ key: z.uuid(), number: z.string() })) });
