import { Hono } from 'hono';
import { signIn } from '../../lib/hearing/staff/account.ts';
import type { Endpoint } from '../endpoint.ts';
import { ProblemError } from '../problem.ts';
import { bodyBy } from '../routes/read.ts';
import { accountNamed } from './accounts.ts';
import { note } from './audit.ts';
import { giveCookie, ownPageOnly } from './door.ts';
import { isPassword } from './passwords.ts';
import { beginSession } from './sessions.ts';
import { attempt, succeeded } from './throttle.ts';

/** Signing in by password: the one call that needs no session. */
export function signInRoutes(endpoint: Endpoint): Hono {
  const routes = new Hono();
  const { db } = endpoint;

  routes.post('/sign-in', async (context) => {
    ownPageOnly(context, endpoint, null);
    const given = (await bodyBy(context, signIn)).value;
    const now = endpoint.now();
    await attempt(db, given.login, endpoint.addressOf(context), now);
    const account = await accountNamed(db, given.login);
    const right = await isPassword(given.password, account?.password ?? null);
    if (!right || account === null || account.disabledAt !== null) {
      await note(db, { hearingId: '', by: null, act: 'sign-in-refused', subject: account?.login ?? '' }, now);
      throw wrong();
    }
    await succeeded(db, given.login, now);
    const agent = context.req.header('user-agent') ?? '';
    const { token, endsAt } = await beginSession(db, { accountId: account.accountId, agent, now });
    const { accountId, login } = account;
    await note(db, { hearingId: '', by: { accountId, login }, act: 'sign-in', subject: login }, now);
    giveCookie(context, endpoint, token);
    return context.json({ endsAt: endsAt.toISOString() }, 201);
  });

  /** What the door may offer, before anybody is signed in. */
  routes.get('/ways', (context) => context.json({ provider: endpoint.provider !== null }));

  return routes;
}

/** The same for an unknown account as for a wrong password. */
function wrong(): ProblemError {
  return new ProblemError('unauthenticated', {
    zh: '账号或者密码不对。',
    en: 'The account or the password is not right.',
  });
}
