import * as z from 'zod';
import { stance } from '../protocol/packet.ts';
import { eId, instant, plainText, sha256Hex } from '../protocol/primitives.ts';

export const registrationState = z.enum(['applied', 'selected', 'not-selected', 'withdrawn']);

/** Who asks to speak or to listen, as the office reads it: personal data masked. */
export const deskRegistration = z.object({
  number: z.string(),
  kind: z.enum(['speaker', 'observer']),
  view: stance.nullable(),
  points: z.string(),
  person: z.record(z.string(), z.string()),
  appliedAt: instant,
  state: registrationState,
  reason: z.string().nullable(),
  order: z.int().nullable(),
  statement: z.string().nullable(),
  statementAt: instant.nullable(),
  feedback: z.string().nullable(),
});
export type DeskRegistration = z.infer<typeof deskRegistration>;

/** Who speaks or listens, with the reason, which each of them is told. */
export const selection = z.strictObject({
  numbers: z.array(z.string().max(80)).min(1).max(500),
  state: z.enum(['selected', 'not-selected']),
  reason: plainText(2000).min(1),
});

/** Numbers of the selected speakers in the order in which they are called. */
export const runningOrder = z.strictObject({ numbers: z.array(z.string().max(80)).max(500) });

export const feedback = z.strictObject({
  numbers: z.array(z.string().max(80)).min(1).max(500),
  feedback: plainText(10_000).min(1),
});

export const newNote = z.strictObject({
  /** Null for a new one. */
  noteId: z.uuid().nullable(),
  /** Grows with each change; 0 for a new one. */
  version: z.int().min(0),
  /** Number of the speaker; null for what nobody in particular said. */
  speaker: z.string().max(80).nullable(),
  clause: z.strictObject({ revision: sha256Hex, eId }).nullable(),
  body: plainText(10_000).min(1),
});

export const meetingNote = z.object({
  noteId: z.uuid(),
  version: z.int(),
  speaker: z.string().nullable(),
  clause: z.object({ revision: sha256Hex, eId }).nullable(),
  body: z.string(),
  writtenAt: instant,
  writtenBy: z.string(),
  checkedAt: instant.nullable(),
  correction: z.string().nullable(),
});
export type MeetingNote = z.infer<typeof meetingNote>;
