import { asc, eq } from 'drizzle-orm';
import { appointment, auditQuery } from '../../../lib/hearing/staff/account.ts';
import { staffAccounts, staffRoles } from '../../database/staff-schema.ts';
import { ProblemError } from '../../problem.ts';
import { appoint } from '../accounts.ts';
import { readAudit } from '../audit.ts';
import { call } from '../call.ts';

const auditPage = 100;

/** Who does what in one hearing, and what was done. */
export const roleCalls = [
  call({
    name: 'list-roles',
    method: 'get',
    path: '/hearings/:hearing/roles',
    needs: 'read',
    handle: async ({ tx, hearingId }) => {
      const roles = await tx
        .select({ login: staffAccounts.login, name: staffAccounts.name, role: staffRoles.role })
        .from(staffRoles)
        .innerJoin(staffAccounts, eq(staffAccounts.accountId, staffRoles.accountId))
        .where(eq(staffRoles.hearingId, hearingId))
        .orderBy(asc(staffAccounts.login));
      return { body: { roles } };
    },
  }),

  call({
    name: 'appoint',
    method: 'post',
    path: '/hearings/:hearing/roles',
    needs: 'appoint',
    body: appointment,
    handle: async ({ tx, hearingId, body, session }) => {
      if (body.login === session.account.login && body.role !== 'admin') throw notOneself();
      await appoint(tx, hearingId, body);
      return { subject: body.login, details: { role: body.role } };
    },
  }),

  call({
    name: 'read-audit',
    method: 'get',
    path: '/hearings/:hearing/audit',
    needs: 'appoint',
    query: auditQuery,
    handle: async ({ tx, hearingId, query }) => {
      return { body: { entries: await readAudit(tx, hearingId, query, auditPage) } };
    },
  }),

  call({
    name: 'read-endpoint-audit',
    method: 'get',
    path: '/audit',
    needs: 'administer',
    query: auditQuery,
    handle: async ({ tx, query }) => {
      return { body: { entries: await readAudit(tx, '', query, auditPage) } };
    },
  }),
];

/** A hearing always keeps somebody who can appoint others. */
function notOneself(): ProblemError {
  return new ProblemError('conflict', {
    zh: '不能撤掉自己的管理权，请由另一位管理员来做。',
    en: 'You cannot take away your own administration; another administrator can.',
  });
}
