import * as z from 'zod';
import { checkedAlignment } from '../protocol/alignment.ts';
import { draftTree, hearing } from '../protocol/hearing.ts';
import { day, hearingId, instant, plainText } from '../protocol/primitives.ts';

/** What the office sets: the public document without its times, keys and revisions. */
export const settings = hearing
  .pick({
    title: true,
    issuer: true,
    place: true,
    timeZone: true,
    questions: true,
    calendar: true,
    form: true,
    privacy: true,
    channels: true,
    limits: true,
    attachments: true,
    answerDays: true,
    meeting: true,
  })
  .extend({
    /** Before the running number of a receipt: `QY2026` makes `QY2026-000001`. */
    numberPrefix: z.string().regex(/^[A-Z0-9]{1,20}$/),
    graceSeconds: hearing.shape.period.shape.graceSeconds,
    /** Who settles a decision: somebody else than who wrote it (where absent), or anybody who may publish. */
    review: z.enum(['another', 'anybody']).optional(),
  });

export const period = z.strictObject({ opensAt: instant, closesAt: instant });

/** A text to be read: what the endpoint makes of it comes back to be looked at. */
export const readText = z.strictObject({ text: z.string().min(1).max(2_000_000) });

export const newRevision = z.strictObject({
  title: plainText(500).min(1),
  label: plainText(100).nullable(),
  date: day.nullable(),
  text: z.string().min(1).max(2_000_000),
  /** As staff have checked and corrected it. */
  tree: draftTree,
  /** Against the revision in force, which it names. */
  alignment: checkedAlignment.optional(),
});
export type NewRevision = z.infer<typeof newRevision>;

export const newHearing = z.strictObject({
  id: hearingId,
  settings,
  period,
  /** Published with it, or neither is made. */
  revision: newRevision.optional(),
});
export type NewHearing = z.infer<typeof newHearing>;
