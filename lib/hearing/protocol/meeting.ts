import * as z from 'zod';
import { form } from './form.ts';
import { stance } from './packet.ts';
import { count, day, hearingId, instant, plainText } from './primitives.ts';

/** 听证会: where, when, who may speak and listen, and by when they apply. The days are the hearing's own. */
export const meeting = z.object({
  at: instant,
  place: plainText(300).min(1),
  applyBy: instant,
  speakers: count,
  observers: count,
  /** Minutes each may speak. */
  minutes: z.int().min(1).max(120),
  /** Until when written statements are handed in. */
  statementsBy: instant,
  /** Asked of who applies. */
  form,
  /** Days, counted as the rules of the place say; told to staff, kept by nobody but them. */
  rules: z.object({
    noticeDaysBefore: z.int().min(0).max(90),
    selectedDaysBefore: z.int().min(0).max(90),
    toldDaysBefore: z.int().min(0).max(90),
    observersToldDaysBefore: z.int().min(0).max(90),
    transcriptDaysAfter: z.int().min(0).max(90),
    feedbackDaysAfter: z.int().min(0).max(180),
  }),
  /** The day the draft was adopted, from which feedback is due; absent until it is known. */
  adoptedOn: day.optional(),
});
export type Meeting = z.infer<typeof meeting>;

/** Body of `POST …/registrations`; the key stands in `Idempotency-Key`. */
export const registration = z.strictObject({
  kind: z.enum(['speaker', 'observer']),
  /** Of speakers: which side they take, so that views can be balanced. */
  view: stance.nullable(),
  /** Key points. */
  points: plainText(4000),
  answers: z.record(z.string().regex(/^[a-z][a-zA-Z0-9]{0,31}$/), plainText(4000)),
  /** SHA-256 of the secret that opens it. */
  secretHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Registration = z.infer<typeof registration>;

/** Answer to a registration, the same on every repeat. */
export const registered = z.object({ number: z.string() });

/** What who applied is told. */
export const registrationStatus = z.object({
  hearingId,
  number: z.string(),
  kind: z.enum(['speaker', 'observer']),
  state: z.enum(['applied', 'selected', 'not-selected', 'withdrawn']),
  reason: z.string().nullable(),
  /** Place in the running order, from 1. */
  order: z.int().min(1).nullable(),
  statement: z.string().nullable(),
  statementsBy: instant,
  feedback: z.string().nullable(),
  /** What the minutes say that one said, to be checked. */
  notes: z.array(
    z.object({
      noteId: z.uuid(),
      citation: z.string(),
      body: z.string(),
      checkedAt: instant.nullable(),
      correction: z.string().nullable(),
    }),
  ),
});
export type RegistrationStatus = z.infer<typeof registrationStatus>;

export const statementHandIn = z.strictObject({ statement: plainText(50_000).min(1) });
export const noteCheck = z.strictObject({
  noteId: z.uuid(),
  /** Null: the words are right. */
  correction: plainText(10_000).nullable(),
});
