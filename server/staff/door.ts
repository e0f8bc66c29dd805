import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Endpoint } from '../endpoint.ts';
import { ProblemError } from '../problem.ts';
import { isCsrf, longest, type Session, sessionOf } from './sessions.ts';

/**
 * The cookie: not for scripts, not for other sites, and over TLS bound to this host alone (`__Host-`). Without
 * TLS (one's own machine) browsers take no such prefix.
 */
function cookieOf(endpoint: Endpoint): { readonly name: string; readonly secure: boolean } {
  const secure = endpoint.publicUrl?.startsWith('https:') ?? false;
  return { name: secure ? '__Host-zhutiao' : 'zhutiao', secure };
}

export function giveCookie(context: Context, endpoint: Endpoint, token: string): void {
  const { name, secure } = cookieOf(endpoint);
  setCookie(context, name, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure,
    maxAge: longest / 1000,
  });
}

export function takeCookie(context: Context, endpoint: Endpoint): void {
  const { name, secure } = cookieOf(endpoint);
  deleteCookie(context, name, { path: '/', secure });
}

/** Whoever is signed in; throws where nobody is. */
export async function sessionIn(context: Context, endpoint: Endpoint): Promise<Session> {
  const token = getCookie(context, cookieOf(endpoint).name);
  const session = token === undefined ? null : await sessionOf(endpoint.db, token, endpoint.now());
  if (session === null) throw signInFirst();
  return session;
}

/**
 * Refuses what another site had the browser send. The cookie does not travel there; the browser says where a
 * request came from; and what changes something carries the session's own word.
 */
export function ownPageOnly(context: Context, endpoint: Endpoint, session: Session | null): void {
  const site = context.req.header('sec-fetch-site');
  const origin = context.req.header('origin');
  const own = new URL(endpoint.publicUrl ?? context.req.url).origin;
  const elsewhere =
    (site !== undefined && site !== 'same-origin') || (origin !== undefined && origin !== own);
  const wordless = session !== null && !isCsrf(session, context.req.header('x-csrf'));
  if (elsewhere || wordless) throw notFromHere();
}

function signInFirst(): ProblemError {
  return new ProblemError('unauthenticated', {
    zh: '请先登录。离开半小时以上要重新登录。',
    en: 'Please sign in first. After half an hour away you sign in again.',
  });
}

function notFromHere(): ProblemError {
  return new ProblemError('forbidden', {
    zh: '这个请求不是从本站页面发出的，没有执行。',
    en: 'This request did not come from a page of this site and was not carried out.',
  });
}
