import type { Hearing } from '../../../lib/hearing/protocol/hearing.ts';
import type { Answer, Office, OfficeRevision } from '../../../lib/usecase/office.ts';

/** A hearing and its revision in force; null where none is published. */
export interface HearingGround {
  readonly hearing: Hearing;
  readonly last: OfficeRevision | null;
}

export async function readGround(office: Office, hearingId: string): Promise<Answer<HearingGround>> {
  const hearing = await office.hearing(hearingId);
  if (!hearing.ok) return hearing;
  const newest = hearing.value.revisions.at(-1);
  if (newest === undefined) return { ok: true, value: { hearing: hearing.value, last: null } };
  const last = await office.revision(hearingId, newest.id);
  return last.ok ? { ok: true, value: { hearing: hearing.value, last: last.value } } : last;
}
