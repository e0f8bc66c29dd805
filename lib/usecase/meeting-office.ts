import * as z from 'zod';
import { instant } from '../hearing/protocol/primitives.ts';
import {
  type DeskRegistration,
  deskRegistration,
  type feedback,
  type MeetingNote,
  meetingNote,
  type newNote,
  type selection,
} from '../hearing/staff/kit.ts';
import { settings } from '../hearing/staff/setup.ts';
import type { Answer, Office } from './office.ts';

/** What the office asks of its endpoint about the hearing in person. */
export interface MeetingOffice {
  registrations(): Promise<Answer<DeskRegistration[]>>;
  notes(): Promise<Answer<MeetingNote[]>>;
  /** Unmasked; the endpoint writes down who looked. */
  person(number: string): Promise<Answer<{ answers: Record<string, string> }>>;
  select(chosen: z.infer<typeof selection>): Promise<Answer<unknown>>;
  order(numbers: readonly string[]): Promise<Answer<unknown>>;
  writeNote(note: z.infer<typeof newNote>): Promise<Answer<{ noteId: string; version: number }>>;
  giveFeedback(given: z.infer<typeof feedback>): Promise<Answer<unknown>>;
  /** The day the draft was adopted, from which feedback is due. */
  setAdopted(day: string): Promise<Answer<unknown>>;
}

const kept = z.object({ settings, version: instant });

/** The calls of one hearing. */
export function meetingOffice({ ask }: Office, hearingId: string): MeetingOffice {
  const base = `/hearings/${encodeURIComponent(hearingId)}`;
  const person = z.object({ answers: z.record(z.string(), z.string()) });
  return {
    registrations: async () => {
      const shape = z.object({ registrations: z.array(deskRegistration) });
      const answer = await ask(`${base}/registrations`, shape);
      return answer.ok ? { ok: true, value: answer.value.registrations } : answer;
    },
    notes: async () => {
      const answer = await ask(`${base}/notes`, z.object({ notes: z.array(meetingNote) }));
      return answer.ok ? { ok: true, value: answer.value.notes } : answer;
    },
    person: (number) => ask(`${base}/registrations/${encodeURIComponent(number)}/person`, person),
    select: (chosen) => ask(`${base}/selection`, z.unknown(), chosen),
    order: (numbers) => ask(`${base}/order`, z.unknown(), { numbers }),
    writeNote: (note) => ask(`${base}/notes`, z.object({ noteId: z.uuid(), version: z.int() }), note),
    giveFeedback: (given) => ask(`${base}/feedback`, z.unknown(), given),
    setAdopted: async (adoptedOn) => {
      const now = await ask(`${base}/settings`, kept);
      if (!now.ok) return now;
      const { settings: set, version } = now.value;
      if (set.meeting === undefined) return { ok: true, value: null };
      const changed = { ...set, meeting: { ...set.meeting, adoptedOn } };
      return ask(`${base}/settings`, z.unknown(), { settings: changed, version });
    },
  };
}
