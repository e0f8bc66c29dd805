import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as client from 'openid-client';
import * as z from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { ProblemError } from '../problem.ts';
import { accountOfSubject } from './accounts.ts';
import { note } from './audit.ts';
import { giveCookie } from './door.ts';
import { beginSession } from './sessions.ts';

/** An OpenID Connect provider by which the office signs in. */
export interface Provider {
  /** `https://login.example`; discovered from there. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What has to be remembered until the person comes back, milliseconds. */
const patience = 600_000;
const cookie = 'zhutiao-provider';

const errand = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/**
 * Signing in through a provider: authorization code with PKCE, state and nonce (OAuth 2.1, OpenID Connect Core 3.1).
 * Only accounts made beforehand are let in, by the provider's `sub`.
 */
export function providerRoutes(endpoint: Endpoint, provider: Provider): Hono {
  const routes = new Hono();
  let known: Promise<client.Configuration> | null = null;
  const configuration = () => {
    known ??= discovered(provider).catch((error) => {
      known = null;
      throw unreachable(error);
    });
    return known;
  };

  routes.get('/provider/begin', async (context) => {
    const config = await configuration();
    const verifier = client.randomPKCECodeVerifier();
    const kept = { state: client.randomState(), nonce: client.randomNonce(), verifier };
    setCookie(context, cookie, JSON.stringify(kept), {
      path: '/staff/api/provider',
      httpOnly: true,
      // Comes back with a request that the provider's page has the browser make.
      sameSite: 'Lax',
      secure: endpoint.publicUrl?.startsWith('https:') ?? false,
      maxAge: patience / 1000,
    });
    const to = client.buildAuthorizationUrl(config, {
      redirect_uri: backAddress(context, endpoint),
      scope: 'openid',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: kept.state,
      nonce: kept.nonce,
    });
    return context.redirect(to.href);
  });

  routes.get('/provider/back', async (context) => {
    const kept = errandIn(context);
    deleteCookie(context, cookie, { path: '/staff/api/provider' });
    const config = await configuration();
    const address = new URL(backAddress(context, endpoint));
    address.search = new URL(context.req.url).search;
    const subject = await subjectOf(config, address, kept);
    const account = await accountOfSubject(endpoint.db, subject);
    const now = endpoint.now();
    if (account === null || account.disabledAt !== null) {
      await note(endpoint.db, { hearingId: '', by: null, act: 'sign-in-refused', subject: 'provider' }, now);
      throw nobodyHere();
    }
    const { accountId, login } = account;
    const agent = context.req.header('user-agent') ?? '';
    const { token } = await beginSession(endpoint.db, { accountId, agent, now });
    await note(endpoint.db, { hearingId: '', by: { accountId, login }, act: 'sign-in', subject: login }, now);
    giveCookie(context, endpoint, token);
    return context.redirect('/staff/');
  });

  return routes;
}

function discovered({ issuer, clientId, clientSecret }: Provider): Promise<client.Configuration> {
  const address = new URL(issuer);
  // A provider on one's own machine, for trying things out; everywhere else https is required.
  const own = ['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname);
  return client.discovery(address, clientId, clientSecret, undefined, {
    execute: own ? [client.allowInsecureRequests] : [],
  });
}

function backAddress(context: Context, { publicUrl }: Endpoint): string {
  return `${publicUrl ?? new URL(context.req.url).origin}/staff/api/provider/back`;
}

function errandIn(context: Context): z.infer<typeof errand> {
  try {
    return errand.parse(JSON.parse(getCookie(context, cookie) ?? ''));
  } catch (cause) {
    throw notBegun(cause);
  }
}

async function subjectOf(
  config: client.Configuration,
  address: URL,
  { state, nonce, verifier }: z.infer<typeof errand>,
): Promise<string> {
  try {
    const tokens = await client.authorizationCodeGrant(config, address, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    return z.string().min(1).max(255).parse(tokens.claims()?.sub);
  } catch (cause) {
    throw notBegun(cause);
  }
}

function notBegun(cause: unknown): ProblemError {
  const words = {
    zh: '登录没有完成，请从登录页重新开始。',
    en: 'Signing in was not completed; please begin again from the sign-in page.',
  };
  return new ProblemError('unauthenticated', words, { cause });
}

function nobodyHere(): ProblemError {
  return new ProblemError('unauthenticated', {
    zh: '这里没有与你对应的账号，请管理员先建好。',
    en: 'There is no account for you here; ask an administrator to make one.',
  });
}

function unreachable(cause: unknown): ProblemError {
  const words = {
    zh: '统一登录暂时连不上，请稍后再试，或者用密码登录。',
    en: 'The provider cannot be reached just now; try again later, or sign in by password.',
  };
  return new ProblemError('unavailable', words, { cause, retryAfter: 30 });
}
