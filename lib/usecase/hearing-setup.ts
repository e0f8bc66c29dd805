import * as z from 'zod';
import { checkedAlignment } from '../hearing/protocol/alignment.ts';
import { form } from '../hearing/protocol/form.ts';
import { draftTree, hearing } from '../hearing/protocol/hearing.ts';
import { meeting } from '../hearing/protocol/meeting.ts';
import { sha256Hex } from '../hearing/protocol/primitives.ts';
import { settings as settingsSchema } from '../hearing/staff/setup.ts';
import type { Correction } from '../law/correction.ts';
import { correctionList } from '../law/correction-shape.ts';
import type { DraftTree } from '../law/provision.ts';
import type { Correction as AlignmentCorrection } from '../revision/correction.ts';

export type HearingSettings = z.infer<typeof settingsSchema>;

/** A text that is to be published, as it was read, with what was corrected by hand. */
export interface SetupText {
  /** What the file is called. */
  readonly name: string;
  readonly text: string;
  readonly recognised: DraftTree;
  readonly corrections: readonly Correction[];
  readonly title: string;
  readonly label: string;
  /** ISO date or `''`. */
  readonly date: string;
}

/** A hearing that is being set up: anything in it may still be empty or wrong. */
export interface HearingSetup {
  readonly step: number;
  readonly text: SetupText | null;
  readonly id: string;
  readonly settings: HearingSettings;
  readonly period: { readonly opensAt: string; readonly closesAt: string };
}

/** A further revision on its way: its text, and what was corrected in its alignment with the one before. */
export interface NextRevision {
  readonly step: number;
  readonly text: SetupText | null;
  /** Id of the revision that the corrections are about. */
  readonly earlier: string | null;
  readonly corrections: readonly AlignmentCorrection[];
}

/** Settings of a hearing that are being changed, and what they were when they were read. */
export interface SettingsEdit {
  readonly base: { readonly settings: HearingSettings; readonly period: Period; readonly version: string };
  readonly settings: HearingSettings;
  readonly period: Period;
}

type Period = HearingSetup['period'];

/** A field that is empty holds no number; JSON has none for that. */
const number = z
  .number()
  .nullable()
  .transform((given) => given ?? Number.NaN);
const words = z.object({ zh: z.string(), en: z.string() });
const text = z.string();
const common = { key: text, label: words, required: z.boolean(), help: words.nullable() };
const unfinishedForm = form.extend({
  purpose: words.nullable(),
  fields: z.array(
    z.discriminatedUnion('type', [
      z.object({ ...common, type: z.literal('text'), maxLength: number }),
      z.object({ ...common, type: z.literal('phone'), maxLength: number }),
      z.object({ ...common, type: z.literal('email'), maxLength: number }),
      z.object({
        ...common,
        type: z.literal('choice'),
        choices: z.array(z.object({ value: text, label: words })),
      }),
      z.object({ ...common, type: z.literal('consent') }),
    ]),
  ),
});
const rule = Object.fromEntries(Object.keys(meeting.shape.rules.shape).map((name) => [name, number]));

/** The settings with anything that a person can have typed so far. */
const unfinishedSettings = z.object({
  title: text,
  issuer: text,
  place: text.nullable(),
  timeZone: hearing.shape.timeZone,
  questions: z.array(z.object({ id: text, text, articles: z.array(text) })),
  calendar: z.array(z.object({ on: text, label: words })),
  form: unfinishedForm,
  privacy: z
    .object({
      handler: text,
      contact: text,
      identitiesUntil: text.nullable(),
      wordsUntil: text.nullable(),
      minors: z.object({ under: number, rule: words }).nullable(),
    })
    .nullable(),
  channels: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('online') }),
      z.object({ kind: z.literal('email'), address: text, subject: text.nullable() }),
      z.object({
        kind: z.literal('letter'),
        recipient: text,
        address: text,
        postcode: text.nullable(),
        envelope: text.nullable(),
      }),
      z.object({ kind: z.literal('phone'), number: text }),
    ]),
  ),
  limits: z.object({ comments: number, characters: number, bytes: number }),
  attachments: z.object({ count: number, bytes: number }).optional(),
  meeting: z
    .object({
      at: text,
      place: text,
      applyBy: text,
      speakers: number,
      observers: number,
      minutes: number,
      statementsBy: text,
      form: unfinishedForm,
      rules: z.object(rule as Record<keyof typeof meeting.shape.rules.shape, typeof number>),
      adoptedOn: text.optional(),
    })
    .optional(),
  answerDays: number.optional(),
  numberPrefix: text,
  graceSeconds: number,
  review: z.enum(['another', 'anybody']).optional(),
});

const keptText = z.object({
  name: text,
  text,
  recognised: draftTree,
  corrections: z.custom<readonly Correction[]>((value) => correctionList.safeParse(value).success),
  title: text,
  label: text,
  date: text,
});

const keptSetup = z.object({
  step: z.int().min(0).max(10),
  text: keptText.nullable(),
  id: text,
  settings: unfinishedSettings,
  period: z.object({ opensAt: text, closesAt: text }),
});

const keptNext = z.object({
  step: z.int().min(0).max(10),
  text: keptText.nullable(),
  earlier: sha256Hex.nullable(),
  corrections: checkedAlignment.shape.corrections,
});
const unfinishedPeriod = z.object({ opensAt: text, closesAt: text });
const keptEdit = z.object({
  base: z.object({ settings: settingsSchema, period: unfinishedPeriod, version: text }),
  settings: unfinishedSettings,
  period: unfinishedPeriod,
});

/** What was kept in this browser; null where it is nothing that this version understands. */
export function readSetup(kept: string | null): HearingSetup | null {
  return readBy(keptSetup, kept);
}

export function readEdit(kept: string | null): SettingsEdit | null {
  return readBy(keptEdit, kept);
}

export function readNext(kept: string | null): NextRevision | null {
  return readBy(keptNext, kept);
}

function readBy<T>(schema: z.ZodType<T>, kept: string | null): T | null {
  if (kept === null) return null;
  try {
    return schema.safeParse(JSON.parse(kept)).data ?? null;
  } catch {
    return null; // no JSON: as if nothing were kept
  }
}
