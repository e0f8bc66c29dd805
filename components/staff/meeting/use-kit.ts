import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Hearing } from '../../../lib/hearing/protocol/hearing.ts';
import type { Meeting } from '../../../lib/hearing/protocol/meeting.ts';
import type { DeskRegistration, MeetingNote } from '../../../lib/hearing/staff/kit.ts';
import { type MeetingOffice, meetingOffice } from '../../../lib/usecase/meeting-office.ts';
import type { Answer, Office, OfficeRevision, Trouble } from '../../../lib/usecase/office.ts';

/** All that the office knows of one hearing in person. */
export interface Kit {
  readonly hearing: Hearing;
  readonly set: Meeting;
  /** The text that is spoken about; null where none is published yet. */
  readonly revision: OfficeRevision | null;
  readonly registrations: readonly DeskRegistration[];
  readonly notes: readonly MeetingNote[];
  readonly calls: MeetingOffice;
  /** Reads all of it again. */
  readonly again: () => Promise<void>;
}

export type KitState =
  | { readonly state: 'loading' }
  | { readonly state: 'none'; readonly title: string }
  | { readonly state: 'failed'; readonly problem: Trouble }
  | { readonly state: 'ready'; readonly kit: Kit };

type Read =
  | Exclude<KitState, { state: 'ready' }>
  | { readonly state: 'ready'; readonly kit: Omit<Kit, 'calls' | 'again'> };

export function useKit(office: Office, hearingId: string): [KitState, () => void] {
  const calls = useMemo(() => meetingOffice(office, hearingId), [office, hearingId]);
  const [state, setState] = useState<Read>({ state: 'loading' });
  const again = useCallback(async () => {
    const next = await read(office, hearingId, calls);
    // What somebody is writing stays on the screen when the line is gone for a moment.
    setState((before) => (before.state === 'ready' && next.state === 'failed' ? before : next));
  }, [office, hearingId, calls]);
  useEffect(() => void again(), [again]);
  if (state.state !== 'ready') return [state, again];
  return [{ state: 'ready', kit: { ...state.kit, calls, again } }, again];
}

async function read(office: Office, hearingId: string, calls: MeetingOffice): Promise<Read> {
  const [hearing, registrations, notes] = await Promise.all([
    office.hearing(hearingId),
    calls.registrations(),
    calls.notes(),
  ]);
  if (!hearing.ok) return failed(hearing);
  if (!registrations.ok) return failed(registrations);
  if (!notes.ok) return failed(notes);
  const { meeting: set, title, revisions } = hearing.value;
  if (set === undefined) return { state: 'none', title };
  const last = revisions.at(-1);
  const revision = last === undefined ? null : await office.revision(hearingId, last.id);
  if (revision !== null && !revision.ok) return failed(revision);
  return {
    state: 'ready',
    kit: {
      hearing: hearing.value,
      set,
      revision: revision?.value ?? null,
      registrations: registrations.value,
      notes: notes.value,
    },
  };
}

function failed(answer: Extract<Answer<never>, { ok: false }>): Read {
  return { state: 'failed', problem: answer.problem };
}

/** Selected speakers in the running order; those without a place yet behind, as they applied. */
export function speakersInOrder(registrations: readonly DeskRegistration[]): DeskRegistration[] {
  return registrations
    .filter(({ kind, state }) => kind === 'speaker' && state === 'selected')
    .sort((one, other) => (one.order ?? Number.MAX_SAFE_INTEGER) - (other.order ?? Number.MAX_SAFE_INTEGER));
}
