import * as z from 'zod';
import {
  type Account,
  type AuditEntry,
  type AuditQuery,
  account,
  auditEntry,
  type NewAccount,
  type RoleEntry,
  roleEntry,
  type Session,
  session,
} from '../hearing/staff/account.ts';
import type { Role } from '../hearing/staff/roles.ts';
import type { Answer, Office } from './office.ts';

/** Who works here, who does what in a hearing, and what was done. */
export interface OfficePeople {
  accounts(): Promise<Answer<Account[]>>;
  makeAccount(made: NewAccount): Promise<Answer<unknown>>;
  disableAccount(login: string): Promise<Answer<unknown>>;
  /** Ends every session of theirs but the one that asks. */
  endSessions(login: string): Promise<Answer<unknown>>;
  /** Where one is signed in oneself. */
  sessions(): Promise<Answer<Session[]>>;
  /** Ends one's own sessions but this one. */
  endOthers(): Promise<Answer<unknown>>;
  /** One's own; it ends every session, this one too. */
  changePassword(current: string, next: string): Promise<Answer<unknown>>;
  resetPassword(login: string, password: string): Promise<Answer<unknown>>;
  roles(hearingId: string): Promise<Answer<RoleEntry[]>>;
  /** Null takes the role away. */
  appoint(hearingId: string, login: string, role: Role | null): Promise<Answer<unknown>>;
  /** Newest first, a page at a time. */
  audit(hearingId: string, query: AuditQuery): Promise<Answer<AuditEntry[]>>;
}

export function peopleOver({ ask: api }: Pick<Office, 'ask'>): OfficePeople {
  const of = (id: string) => `/hearings/${encodeURIComponent(id)}`;
  const at = (login: string) => `/accounts/${encodeURIComponent(login)}`;
  return {
    accounts: async () =>
      inside(await api('/accounts', z.object({ accounts: z.array(account) })), 'accounts'),
    makeAccount: (made) => api('/accounts', z.unknown(), made),
    disableAccount: (login) => api(`${at(login)}/disable`, z.unknown(), {}),
    endSessions: (login) => api(`${at(login)}/sign-out`, z.unknown(), {}),
    sessions: async () =>
      inside(await api('/sessions', z.object({ sessions: z.array(session) })), 'sessions'),
    endOthers: () => api('/sessions/end', z.unknown(), { sessionId: null }),
    changePassword: (current, next) => api('/password', z.unknown(), { current, next }),
    resetPassword: (login, password) => api(`${at(login)}/password`, z.unknown(), { password }),
    roles: async (id) =>
      inside(await api(`${of(id)}/roles`, z.object({ roles: z.array(roleEntry) })), 'roles'),
    appoint: (id, login, role) => api(`${of(id)}/roles`, z.unknown(), { login, role }),
    audit: async (id, query) => {
      const asked = new URLSearchParams();
      for (const [name, value = ''] of Object.entries(query)) if (value !== '') asked.set(name, value);
      const answer = await api(`${of(id)}/audit?${asked}`, z.object({ entries: z.array(auditEntry) }));
      return inside(answer, 'entries');
    },
  };
}

function inside<Name extends string, T>(answer: Answer<Record<Name, T>>, name: Name): Answer<T> {
  return answer.ok ? { ok: true, value: answer.value[name] } : answer;
}
