import * as z from 'zod';
import { sha256OfText } from '../hearing/hash.ts';
import type { Hearing } from '../hearing/protocol/hearing.ts';
import { registration, registrationStatus } from '../hearing/protocol/meeting.ts';
import { instant, plainText, webAddress } from '../hearing/protocol/primitives.ts';
import { readJson } from '../hearing/read-json.ts';
import type { MeetingPort, RegistrationAccess, Told } from './meeting-port.ts';
import type { Kept, SettingStore } from './store-ports.ts';

/** A registration as this device holds it: what was asked, and what opens it. */
export const heldRegistration = z.strictObject({
  kind: z.literal('zhutiao-registration'),
  /** Names it to the endpoint: sent again, it is the same one. */
  key: z.uuid(),
  hearingUrl: webAddress,
  title: plainText(500),
  asked: z.strictObject({
    kind: registration.shape.kind,
    view: registration.shape.view,
    points: registration.shape.points,
  }),
  /** Personal data, until the endpoint has them; then they are forgotten here. */
  answers: registration.shape.answers.nullable(),
  secret: z.string().min(32).max(200),
  askedAt: instant,
  /** Null while nobody knows whether it arrived. */
  number: z.string().max(80).nullable(),
  /** As it was seen last. */
  status: registrationStatus.nullable(),
});
export type HeldRegistration = z.infer<typeof heldRegistration>;

const prefix = 'registration:';

/** Those of one hearing, oldest first. */
export async function heldFor(settings: SettingStore, hearingUrl: string): Promise<HeldRegistration[]> {
  const all = await settings.beginning(prefix);
  return [...all.values()]
    .flatMap((text) => readJson(heldRegistration, text) ?? [])
    .filter((held) => held.hearingUrl === hearingUrl)
    .sort((one, other) => one.askedAt.localeCompare(other.askedAt));
}

export function keepRegistration(settings: SettingStore, held: HeldRegistration): Promise<Kept> {
  return settings.set(prefix + held.key, JSON.stringify(held));
}

export function dropRegistration(settings: SettingStore, { key }: HeldRegistration): Promise<Kept> {
  return settings.remove(prefix + key);
}

/** What a person reviewed and is about to send. */
export interface Application {
  readonly hearing: Pick<Hearing, 'url' | 'title'>;
  readonly asked: HeldRegistration['asked'];
  readonly answers: NonNullable<HeldRegistration['answers']>;
}

interface Chance {
  newId(): string;
  newSecret(): string;
  now(): number;
}

/** To be kept before it is sent, so that whatever happens then it is sent by this key alone. */
export function newRegistration({ hearing, asked, answers }: Application, chance: Chance): HeldRegistration {
  return {
    kind: 'zhutiao-registration',
    key: chance.newId(),
    hearingUrl: hearing.url,
    title: hearing.title,
    asked,
    answers,
    secret: chance.newSecret(),
    askedAt: new Date(chance.now()).toISOString(),
    number: null,
    status: null,
  };
}

/** Where what the person means to say is kept until it is handed in: by itself, so that asking never writes over it. */
export function wordsKey({ key }: HeldRegistration): string {
  return `registration-words:${key}`;
}

/** What opens it; null before it has a number. */
export function accessOf({ hearingUrl, number, secret }: HeldRegistration): RegistrationAccess | null {
  return number === null ? null : { hearingUrl, number, secret };
}

interface Ports {
  readonly meeting: MeetingPort;
  readonly settings: SettingStore;
}

/** Sends it, or sends it again; once it has its number the personal data are forgotten here. */
export async function sendRegistration(
  held: HeldRegistration,
  { meeting, settings }: Ports,
): Promise<Told<HeldRegistration>> {
  const { asked, answers, secret, hearingUrl, key } = held;
  if (held.number !== null || answers === null) return { kind: 'done', value: held };
  const secretHash = sha256OfText(secret);
  const answer = await meeting.register(hearingUrl, key, { ...asked, answers, secretHash });
  if (answer.kind !== 'done') return answer;
  const value = { ...held, number: answer.value.number, answers: null };
  await keepRegistration(settings, value);
  return { kind: 'done', value };
}

/** Asks how it stands, and keeps the answer for when there is no line. */
export async function lookAtRegistration(
  held: HeldRegistration,
  { meeting, settings }: Ports,
): Promise<Told<HeldRegistration>> {
  const access = accessOf(held);
  if (access === null) return sendRegistration(held, { meeting, settings });
  const answer = await meeting.status(access);
  if (answer.kind !== 'done') return answer;
  const value = { ...held, status: answer.value };
  await keepRegistration(settings, value);
  return { kind: 'done', value };
}

/** The file a person takes away: number and secret, so that another device can ask. */
export function registrationFile({ answers: _, ...held }: HeldRegistration): string {
  return `${JSON.stringify(held, null, 1)}\n`;
}
