import type * as z from 'zod';
import { settings } from '../lib/hearing/staff/setup.ts';

/** No body is larger, whatever a hearing allows; bytes. */
export const largestBody = 4 * 1024 * 1024;

/** What the office decides about a hearing, apart from its times and its revisions. */
export const hearingSettings = settings;
export type HearingSettings = z.infer<typeof hearingSettings>;
/** As an office writes them: what has a default may be left out. */
export type GivenSettings = z.input<typeof hearingSettings>;
