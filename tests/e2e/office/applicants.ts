import { randomBytes, randomUUID } from 'node:crypto';
import type { Stance } from '../../../lib/comment/comment.ts';
import { hearing } from '../../../lib/hearing/protocol/hearing.ts';
import type { RegistrationStatus } from '../../../lib/hearing/protocol/meeting.ts';
import { meetingOver } from '../../../lib/usecase/meeting-port.ts';
import {
  accessOf,
  type HeldRegistration,
  keepRegistration,
  lookAtRegistration,
  newRegistration,
  sendRegistration,
} from '../../../lib/usecase/registrations.ts';
import type { SettingStore } from '../../../lib/usecase/store-ports.ts';

/** Somebody who wants to speak (with a view) or to listen (without). */
export interface Wish {
  readonly name: string;
  readonly view: Stance | null;
  readonly points: string;
}

/** A citizen after applying, at a device of their own. */
export interface Applicant {
  readonly wish: Wish;
  readonly number: string;
  status(): Promise<RegistrationStatus>;
  handIn(statement: string): Promise<void>;
  check(noteId: string, correction: string | null): Promise<void>;
}

/** Everybody applies, one after another so that their numbers tell their order, by the client's own code. */
export async function applyAll(hearingUrl: string, wishes: readonly Wish[]): Promise<Applicant[]> {
  const known = hearing.parse(await (await fetch(hearingUrl)).json());
  const chance = { newId: randomUUID, newSecret: () => randomBytes(32).toString('hex'), now: Date.now };
  const all: Applicant[] = [];
  for (const wish of wishes) {
    const ports = { meeting: meetingOver(fetch), settings: settingsInMemory() };
    const asked = {
      kind: wish.view === null ? 'observer' : 'speaker',
      view: wish.view,
      points: wish.points,
    } as const;
    const answers = { name: wish.name, phone: '13800138000', consent: 'yes' };
    const held = newRegistration({ hearing: known, asked, answers }, chance);
    await keepRegistration(ports.settings, held);
    all.push(applicantOf(wish, done(await sendRegistration(held, ports)), ports));
  }
  return all;
}

function applicantOf(
  wish: Wish,
  held: HeldRegistration,
  ports: Parameters<typeof lookAtRegistration>[1],
): Applicant {
  const access = accessOf(held);
  if (access === null) throw new Error('expected a number');
  return {
    wish,
    number: access.number,
    status: async () => {
      const { status } = done(await lookAtRegistration(held, ports));
      if (status === null) throw new Error('expected a status');
      return status;
    },
    handIn: async (statement) => void done(await ports.meeting.handIn(access, statement)),
    check: async (noteId, correction) =>
      void done(await ports.meeting.checkNote(access, { noteId, correction })),
  };
}

function done<Value>(told: { kind: string; value?: Value }): Value {
  if (told.kind !== 'done') throw new Error(`expected it to be taken: ${JSON.stringify(told)}`);
  return told.value as Value;
}

/** One device's settings for as long as the test lasts. */
function settingsInMemory(): SettingStore {
  const kept = new Map<string, string>();
  const ok = { ok: true } as const;
  return {
    get: async (key) => kept.get(key) ?? null,
    beginning: async (prefix) => new Map([...kept].filter(([key]) => key.startsWith(prefix))),
    watch: (key, { next }) => next(kept.get(key) ?? null),
    set: async (key, value) => {
      kept.set(key, value);
      return ok;
    },
    remove: async (key) => {
      kept.delete(key);
      return ok;
    },
  };
}
