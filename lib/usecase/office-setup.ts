import * as z from 'zod';
import type { NewHearing, NewRevision } from '../hearing/staff/setup.ts';
import { period, settings } from '../hearing/staff/setup.ts';
import type { Answer, Office } from './office.ts';

export type HearingSettings = z.infer<typeof settings>;
export type HearingPeriod = z.infer<typeof period>;

const kept = z.object({ settings, period, version: z.string() });
/** What is set now; `version` goes back with a change, so that nobody writes over another. */
export type KeptSettings = z.infer<typeof kept>;

/** Making a hearing and arranging it. */
export interface OfficeSetup {
  makeHearing(made: NewHearing): Promise<Answer<unknown>>;
  settings(hearingId: string): Promise<Answer<KeptSettings>>;
  /** The problem `conflict` where somebody has changed them meanwhile. */
  changeSettings(
    hearingId: string,
    changed: { readonly settings: HearingSettings; readonly version: string },
  ): Promise<Answer<{ version: string }>>;
  changePeriod(
    hearingId: string,
    changed: HearingPeriod & { readonly version?: string },
  ): Promise<Answer<unknown>>;
  publishRevision(hearingId: string, revision: NewRevision): Promise<Answer<{ id: string }>>;
}

export function setupOver({ ask: api }: Pick<Office, 'ask'>): OfficeSetup {
  const of = (id: string) => `/hearings/${encodeURIComponent(id)}`;
  return {
    makeHearing: (made) => api('/hearings', z.unknown(), made),
    settings: (id) => api(`${of(id)}/settings`, kept),
    changeSettings: (id, changed) => api(`${of(id)}/settings`, z.object({ version: z.string() }), changed),
    changePeriod: (id, changed) => api(`${of(id)}/period`, z.unknown(), changed),
    publishRevision: (id, revision) => api(`${of(id)}/revisions`, z.object({ id: z.string() }), revision),
  };
}
