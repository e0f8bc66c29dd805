import type * as z from 'zod';
import { newHearing, newRevision } from '../hearing/staff/setup.ts';
import type { HearingSetup, SetupText } from './hearing-setup.ts';
import { revisionOf } from './publish-setup.ts';

/** What is wrong with one field. `most`: the limit that was passed. */
export interface SetupFault {
  readonly kind: 'missing' | 'too-much' | 'form' | 'number' | 'order' | 'twice' | 'late' | 'no-text';
  readonly most?: number;
}

/** By RFC 6901 pointer into what is sent (`/settings/title`), in the order of the form. */
export type SetupFaults = ReadonlyMap<string, SetupFault>;

type Checked = Pick<HearingSetup, 'id' | 'settings' | 'period'>;

/** Everything that keeps these settings from being taken: by the endpoint's own schema, and between fields. */
export function faultsOf({ id, settings, period }: Checked): SetupFaults {
  const faults = faultsBy(newHearing, { id, settings, period }, '');
  for (const [at, fault] of between({ id, settings, period })) if (!faults.has(at)) faults.set(at, fault);
  return faults;
}

/** What keeps a text from being published; pointers begin with `/revision`. */
export function textFaults(text: SetupText | null): SetupFaults {
  if (text === null) return new Map([['/revision', { kind: 'no-text' }]]);
  return faultsBy(newRevision, revisionOf(text), '/revision');
}

function faultsBy(schema: z.ZodType, value: unknown, at: string): Map<string, SetupFault> {
  const faults = new Map<string, SetupFault>();
  for (const issue of schema.safeParse(value).error?.issues ?? []) {
    const pointer = at + pointerTo(issue.path);
    if (!faults.has(pointer)) faults.set(pointer, faultOf(issue, valueAt(value, issue.path)));
  }
  return faults;
}

function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step)}`).join('');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, step) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, step) : undefined),
    value,
  );
}

function faultOf(issue: z.core.$ZodIssue, value: unknown): SetupFault {
  if (value === '') return { kind: 'missing' };
  if (issue.code === 'too_small') return { kind: issue.origin === 'string' ? 'missing' : 'number' };
  if (issue.code === 'too_big')
    return issue.origin === 'string'
      ? { kind: 'too-much', most: Number(issue.maximum) }
      : { kind: 'number', most: Number(issue.maximum) };
  if (issue.code === 'invalid_type') return { kind: 'number' };
  return { kind: 'form' };
}

function* between({ settings, period }: Checked): Generator<readonly [string, SetupFault]> {
  if (period.opensAt === '') yield ['/period/opensAt', { kind: 'missing' }];
  if (period.closesAt === '') yield ['/period/closesAt', { kind: 'missing' }];
  else if (period.closesAt <= period.opensAt) yield ['/period/closesAt', { kind: 'order' }];
  const { meeting, privacy, form } = settings;
  const seen = new Set<string>();
  for (const [at, { key }] of form.fields.entries()) {
    if (seen.has(key)) yield [`/settings/form/fields/${at}/key`, { kind: 'twice' }];
    seen.add(key);
  }
  if (privacy?.identitiesUntil && privacy.identitiesUntil < period.closesAt)
    yield ['/settings/privacy/identitiesUntil', { kind: 'late' }];
  if (meeting && meeting.applyBy > meeting.at) yield ['/settings/meeting/applyBy', { kind: 'order' }];
  if (meeting && meeting.statementsBy > meeting.at)
    yield ['/settings/meeting/statementsBy', { kind: 'order' }];
}
