import * as z from 'zod';
import { newAccount, password } from '../../../lib/hearing/staff/account.ts';
import { notFound } from '../../routes/read.ts';
import { accountNamed, createAccount, disableAccount, listAccounts, setPassword } from '../accounts.ts';
import { call } from '../call.ts';
import { endOtherSessions } from '../sessions.ts';

/** Who works here at all. Roles in a hearing are given in that hearing. */
export const accountCalls = [
  call({
    name: 'list-accounts',
    method: 'get',
    path: '/accounts',
    needs: 'administer',
    handle: async ({ tx }) => ({ body: { accounts: await listAccounts(tx) } }),
  }),

  call({
    name: 'make-account',
    method: 'post',
    path: '/accounts',
    needs: 'administer',
    body: newAccount,
    handle: async ({ tx, body, now }) => {
      await createAccount(tx, body, now);
      return { status: 201, subject: body.login, details: { administers: body.administers } };
    },
  }),

  call({
    name: 'disable-account',
    method: 'post',
    path: '/accounts/:login/disable',
    needs: 'administer',
    handle: async ({ tx, part, now }) => {
      await disableAccount(tx, part('login'), now);
      return { subject: part('login') };
    },
  }),

  call({
    name: 'end-sessions',
    method: 'post',
    path: '/accounts/:login/sign-out',
    needs: 'administer',
    handle: async ({ tx, part, session }) => {
      const account = (await accountNamed(tx, part('login'))) ?? notFound();
      await endOtherSessions(tx, account.accountId, session.sessionId);
      return { subject: account.login };
    },
  }),

  call({
    name: 'reset-password',
    method: 'post',
    path: '/accounts/:login/password',
    needs: 'administer',
    body: z.strictObject({ password }),
    handle: async ({ tx, part, body }) => {
      const account = (await accountNamed(tx, part('login'))) ?? notFound();
      await setPassword(tx, account.accountId, body.password);
      return { subject: account.login };
    },
  }),
];
