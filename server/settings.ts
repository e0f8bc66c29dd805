import * as z from 'zod';
import { hearing } from '../lib/hearing/protocol/hearing.ts';

/** No body is larger, whatever a hearing allows; bytes. */
export const largestBody = 4 * 1024 * 1024;

/** What the office decides about a hearing, apart from its times and its revisions. */
export const hearingSettings = hearing
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
  })
  .extend({
    /** Before the running number of a receipt: `QY2026` makes `QY2026-000001`. */
    numberPrefix: z.string().regex(/^[A-Z0-9]{1,20}$/),
    graceSeconds: hearing.shape.period.shape.graceSeconds,
  });
export type HearingSettings = z.infer<typeof hearingSettings>;
/** As an office writes them: what has a default may be left out. */
export type GivenSettings = z.input<typeof hearingSettings>;
