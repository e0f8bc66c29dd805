import * as z from 'zod';
import { checkedAlignment } from '../hearing/protocol/alignment.ts';
import { draftTree, type Hearing, hearing } from '../hearing/protocol/hearing.ts';
import { type Problem, problem } from '../hearing/protocol/problem.ts';
import { type SignedIn, signedIn } from '../hearing/staff/account.ts';
import {
  type CommentName,
  type DeskComment,
  type Group,
  type GroupChange,
  group,
  type NewDecision,
  type Progress,
  progress,
} from '../hearing/staff/desk.ts';
import { findAll } from './find-comments.ts';

/** What the office asks of its endpoint. Every answer is parsed before it is used. */
export interface Office {
  signIn(login: string, password: string): Promise<Answer<SignedIn>>;
  /** Whether the door offers a provider besides the password. */
  ways(): Promise<Answer<{ provider: boolean }>>;
  /** Who is signed in; the problem `unauthenticated` where nobody is. */
  whoAmI(): Promise<Answer<SignedIn>>;
  signOut(): Promise<void>;
  /** Any other call under `/staff/api`, for a part that brings its own shapes; with `json` it is a POST. */
  ask<T>(path: string, schema: z.ZodType<T>, json?: unknown): Promise<Answer<T>>;
  hearing(id: string): Promise<Answer<Hearing>>;
  revision(hearingId: string, revisionId: string): Promise<Answer<OfficeRevision>>;
  progress(hearingId: string, revisionId: string): Promise<Answer<Progress>>;
  /** Everything said to a clause (`''`: the whole draft) and below it, in the order of arrival. */
  comments(hearingId: string, of: { revision: string; clause: string }): Promise<Answer<DeskComment[]>>;
  groups(hearingId: string): Promise<Answer<Group[]>>;
  suggestGroups(hearingId: string): Promise<Answer<unknown>>;
  makeGroup(hearingId: string, made: { name: string; comments: CommentName[] }): Promise<Answer<unknown>>;
  changeGroup(hearingId: string, groupId: string, change: GroupChange): Promise<Answer<unknown>>;
  decide(hearingId: string, decision: NewDecision): Promise<Answer<unknown>>;
  publish(
    hearingId: string,
    /** Null: everything that is settled. */
    clause: { revision: string; eId: string } | null,
  ): Promise<Answer<{ published: number }>>;
  person(hearingId: string, number: string): Promise<Answer<{ answers: Record<string, string> }>>;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Trouble };

/** What to say, in both languages; `code` tells apart what needs another step. */
export interface Trouble {
  readonly code: Problem['code'] | 'offline' | 'strange';
  readonly words: { readonly zh: string; readonly en: string };
  /** What is wrong where: RFC 6901 pointers into what was sent. */
  readonly errors?: Problem['errors'];
}

const officeRevision = z.object({
  id: z.string(),
  title: z.string(),
  label: z.string().nullable(),
  date: z.string().nullable(),
  text: z.string(),
  tree: draftTree,
  /** How its articles belong to those of the revision before; absent where nobody checked. */
  alignment: checkedAlignment.optional(),
});
export type OfficeRevision = z.infer<typeof officeRevision>;

type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/** The office over HTTP. `base` is the endpoint's own address; the session's word is kept in memory alone. */
export function officeOver(fetch: Fetch, base: string): Office {
  let csrf = '';
  const ask = async <T>(path: string, schema: z.ZodType<T>, json?: unknown): Promise<Answer<T>> => {
    const sent =
      json === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-csrf': csrf },
            body: JSON.stringify(json),
          };
    return answerOf(() => fetch(`${base}${path}`, { ...sent, credentials: 'same-origin' }), schema);
  };
  const api = <T>(path: string, schema: z.ZodType<T>, json?: unknown) =>
    ask(`/staff/api${path}`, schema, json);
  const of = (hearingId: string) => `/hearings/${encodeURIComponent(hearingId)}`;
  const whoAmI: Office['whoAmI'] = async () => {
    const answer = await api('/session', signedIn);
    if (answer.ok) csrf = answer.value.csrf;
    return answer;
  };
  return {
    ask: api,
    whoAmI,
    ways: () => api('/ways', z.object({ provider: z.boolean() })),
    signIn: async (login, password) => {
      const begun = await api('/sign-in', z.object({}), { login, password });
      return begun.ok ? whoAmI() : begun;
    },
    signOut: async () => {
      await api('/session/end', z.object({}), {});
    },
    hearing: (id) => ask(`/v1${of(id)}`, hearing),
    // As everybody reads it: who collects at a desk reads the draft and no comments.
    revision: (id, revision) => ask(`/v1${of(id)}/revisions/${revision}`, officeRevision),
    progress: (id, revision) => api(`${of(id)}/progress?revision=${revision}`, progress),
    comments: (id, { revision, clause }) => findAll({ ask: api }, id, { revision, clause }),
    groups: async (id) => {
      const answer = await api(`${of(id)}/groups`, z.object({ groups: z.array(group) }));
      return answer.ok ? { ok: true, value: answer.value.groups } : answer;
    },
    suggestGroups: (id) => api(`${of(id)}/groups/suggest`, z.unknown(), {}),
    makeGroup: (id, made) => api(`${of(id)}/groups`, z.unknown(), { ...made, kind: 'theme' }),
    changeGroup: (id, groupId, change) => api(`${of(id)}/groups/${groupId}`, z.unknown(), change),
    decide: (id, decision) => api(`${of(id)}/decisions`, z.unknown(), decision),
    publish: (id, clause) => api(`${of(id)}/answers`, z.object({ published: z.int() }), { clause }),
    person: (id, number) =>
      api(
        `${of(id)}/submissions/${encodeURIComponent(number)}/person`,
        z.object({ answers: z.record(z.string(), z.string()) }),
      ),
  };
}

async function answerOf<T>(send: () => Promise<Response>, schema: z.ZodType<T>): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await send();
  } catch {
    // Whatever fetch throws: the endpoint was not reached.
    return { ok: false, problem: { code: 'offline', words: unreached } };
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const read = problem.safeParse(body);
    if (!read.success) return { ok: false, problem: { code: 'strange', words: strange } };
    const { code, details, errors } = read.data;
    return { ok: false, problem: { code, words: errors[0]?.words ?? details, errors } };
  }
  const read = schema.safeParse(body);
  return read.success
    ? { ok: true, value: read.data }
    : { ok: false, problem: { code: 'strange', words: strange } };
}

const unreached = {
  zh: '连不上服务器。你写的还在这里，请稍后再试。',
  en: 'The server cannot be reached. What you wrote is still here; please try again later.',
};
const strange = {
  zh: '服务器的回答读不懂，请告诉维护的人。',
  en: 'The server’s answer makes no sense; please tell whoever keeps it.',
};
