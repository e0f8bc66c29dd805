import type { Role } from '../../../lib/hearing/staff/roles.ts';
import { seedHearing } from '../../../server/seed.ts';
import { appoint, createAccount } from '../../../server/staff/accounts.ts';
import { library } from '../drafts.ts';
import { openEndpoint, origin, type TestEndpoint } from '../endpoint.ts';

export const rightPassword = '清屿市图书馆三楼的阅览室';
const api = `${origin}/staff/api`;

/** Somebody at a browser: keeps the cookie, and sends what the office's own page would send. */
export interface Staff {
  readonly login: string;
  /** `GET` without a body, `POST` with one; paths under `/staff/api`. */
  ask(path: string, json?: unknown, headers?: Record<string, string>): Promise<Response>;
  readonly cookie: string;
  readonly csrf: string;
}

export interface Office extends TestEndpoint {
  /** A new account with this role in the library's hearing, signed in. */
  staff(role: Role | null, options?: { administers?: boolean; hearing?: string }): Promise<Staff>;
}

/** The endpoint with an office, and a second hearing that has nothing to do with it. */
export async function openOffice(seed = library()): Promise<Office> {
  const endpoint = await openEndpoint(seed);
  await seedHearing(endpoint.db, library('other', { numberPrefix: 'OTHER' }));
  let made = 0;
  const staff: Office['staff'] = async (role, { administers = false, hearing = 'library' } = {}) => {
    made += 1;
    const login = `${role ?? 'nobody'}${made}`;
    await createAccount(
      endpoint.db,
      { login, name: `工作人员${made}`, password: rightPassword, subject: null, administers },
      endpoint.clock.now,
    );
    if (role !== null) await appoint(endpoint.db, hearing, { login, role });
    return signedIn(endpoint, login);
  };
  return { ...endpoint, staff };
}

export async function signedIn(endpoint: TestEndpoint, login: string): Promise<Staff> {
  const answer = await trySignIn(endpoint, login, rightPassword);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { csrf } = await (await endpoint.fetch(`${api}/session`, { headers: { cookie } })).json();
  return {
    login,
    cookie,
    csrf,
    ask: (path, json, headers = {}) =>
      endpoint.fetch(`${api}${path}`, {
        method: json === undefined ? 'GET' : 'POST',
        headers: {
          cookie,
          'x-csrf': csrf,
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      }),
  };
}

export function trySignIn(endpoint: TestEndpoint, login: string, password: string): Promise<Response> {
  return endpoint.fetch(`${api}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
}

/** The body of an answer that had to be a good one. */
export async function got<T>(answer: Promise<Response>): Promise<T> {
  const response = await answer;
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response.json() as Promise<T>;
}
