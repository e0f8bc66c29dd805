import * as z from 'zod';
import {
  type Registration,
  type RegistrationStatus,
  registered,
  registrationStatus,
} from '../hearing/protocol/meeting.ts';
import { problem } from '../hearing/protocol/problem.ts';
import { readJson } from '../hearing/read-json.ts';

/** Opens one registration. */
export interface RegistrationAccess {
  readonly hearingUrl: string;
  readonly number: string;
  readonly secret: string;
}

/**
 * What came of asking. refused: the endpoint says no, in its own words. unreachable: nobody knows whether it arrived,
 * so the same may be sent again. invalid: it answers, but not in this protocol.
 */
export type Told<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly words: { readonly zh: string; readonly en: string } }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'invalid' };

/** The part of a hearing's endpoint that takes registrations for the hearing in person. */
export interface MeetingPort {
  /** The same number on every repeat with the same key. */
  register(hearingUrl: string, key: string, registration: Registration): Promise<Told<{ number: string }>>;
  status(access: RegistrationAccess): Promise<Told<RegistrationStatus>>;
  handIn(access: RegistrationAccess, statement: string): Promise<Told<unknown>>;
  checkNote(
    access: RegistrationAccess,
    check: { readonly noteId: string; readonly correction: string | null },
  ): Promise<Told<unknown>>;
  withdraw(access: RegistrationAccess): Promise<Told<unknown>>;
}

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** An answer later than this counts as none, milliseconds. */
const patience = 20_000;
const quiet = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' } as const;
/** Nothing is answered but that it was taken. */
const nothing = z.unknown();

/** Over HTTP: no cookies, no referrer, as everything else that a hearing is asked. */
export function meetingOver(fetch: Fetch): MeetingPort {
  const post = <Value>(
    address: string,
    schema: z.ZodType<Value>,
    { body, ...headers }: { body: unknown; authorization?: string; 'idempotency-key'?: string },
  ) =>
    told(schema, () =>
      fetch(address, {
        ...quiet,
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patience),
      }),
    );
  const address = ({ hearingUrl, number }: RegistrationAccess) =>
    `${hearingUrl}/registrations/${encodeURIComponent(number)}`;
  const opened = ({ secret }: RegistrationAccess) => ({ authorization: `Bearer ${secret}` });
  return {
    register: (hearingUrl, key, body) =>
      post(`${hearingUrl}/registrations`, registered, { body, 'idempotency-key': key }),
    status: (access) =>
      told(registrationStatus, () =>
        fetch(address(access), { ...quiet, headers: opened(access), signal: AbortSignal.timeout(patience) }),
      ),
    handIn: (access, statement) =>
      post(`${address(access)}/statement`, nothing, { body: { statement }, ...opened(access) }),
    checkNote: (access, check) =>
      post(`${address(access)}/check`, nothing, { body: check, ...opened(access) }),
    withdraw: (access) => post(`${address(access)}/withdrawal`, nothing, { body: {}, ...opened(access) }),
  };
}

async function told<Value>(schema: z.ZodType<Value>, send: () => Promise<Response>): Promise<Told<Value>> {
  try {
    const response = await send();
    const text = await response.text();
    if (response.ok) {
      const read = schema.safeParse(text === '' ? null : readJson(z.unknown(), text));
      return read.success ? { kind: 'done', value: read.data } : { kind: 'invalid' };
    }
    if (response.status >= 500 || response.status === 429) return { kind: 'unreachable' };
    const said = readJson(problem, text);
    if (said === null) return { kind: 'invalid' };
    return { kind: 'refused', words: said.errors[0]?.words ?? said.details };
  } catch {
    return { kind: 'unreachable' }; // no line, no such host, no answer in time: the same to the person
  }
}
