import * as z from 'zod';
import { passwordChange } from '../../../lib/hearing/staff/account.ts';
import { ProblemError } from '../../problem.ts';
import { rolesOf, setPassword } from '../accounts.ts';
import { call } from '../call.ts';
import { isPassword } from '../passwords.ts';
import { endOtherSessions, endSession, sessionsOf } from '../sessions.ts';

/** What everybody who is signed in may do with their own account. */
export const ownCalls = [
  call({
    name: 'who-am-i',
    method: 'get',
    path: '/session',
    needs: 'signed-in',
    handle: async ({ tx, session: { account, csrf, endsAt } }) => {
      const { login, name, administers } = account;
      const roles = await rolesOf(tx, account.accountId);
      return { body: { login, name, administers, roles, csrf, endsAt: endsAt.toISOString() } };
    },
  }),

  call({
    name: 'sign-out',
    method: 'post',
    path: '/session/end',
    needs: 'signed-in',
    handle: async ({ tx, session }) => {
      await endSession(tx, session.account.accountId, session.sessionId);
      return { subject: session.account.login };
    },
  }),

  call({
    name: 'list-sessions',
    method: 'get',
    path: '/sessions',
    needs: 'signed-in',
    handle: async ({ tx, session, now }) => {
      const rows = await sessionsOf(tx, session.account.accountId, now);
      const sessions = rows.map(({ sessionId, beganAt, seenAt, endsAt, agent }) => ({
        sessionId,
        beganAt: beganAt.toISOString(),
        seenAt: seenAt.toISOString(),
        endsAt: endsAt.toISOString(),
        agent,
        current: sessionId === session.sessionId,
      }));
      return { body: { sessions } };
    },
  }),

  call({
    name: 'end-session',
    method: 'post',
    path: '/sessions/end',
    needs: 'signed-in',
    /** Null: all but this one. */
    body: z.strictObject({ sessionId: z.uuid().nullable() }),
    handle: async ({ tx, session, body }) => {
      const { accountId, login } = session.account;
      if (body.sessionId === null) await endOtherSessions(tx, accountId, session.sessionId);
      else await endSession(tx, accountId, body.sessionId);
      return { subject: login };
    },
  }),

  call({
    name: 'change-password',
    method: 'post',
    path: '/password',
    needs: 'signed-in',
    body: passwordChange,
    handle: async ({ tx, session, body }) => {
      const { accountId, login, password } = session.account;
      if (!(await isPassword(body.current, password))) throw notTheOldOne();
      await setPassword(tx, accountId, body.next);
      return { subject: login };
    },
  }),
];

function notTheOldOne(): ProblemError {
  return new ProblemError('unprocessable', {
    zh: '现在的密码不对，没有改。',
    en: 'The present password is not right; nothing was changed.',
  });
}
