import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { type Account, type NewAccount, newAccount } from '../../lib/hearing/staff/account.ts';
import type { Role } from '../../lib/hearing/staff/roles.ts';
import type { Database, Transaction } from '../database/connect.ts';
import { hearings } from '../database/schema.ts';
import { staffAccounts, staffRoles, staffSessions } from '../database/staff-schema.ts';
import { ProblemError } from '../problem.ts';
import { hashPassword } from './passwords.ts';

export type AccountRow = typeof staffAccounts.$inferSelect;
type Either = Database | Transaction;

/** Makes an account; a login or a subject that is taken is a conflict. Answers its id. */
export async function createAccount(db: Either, given: NewAccount, now: Date): Promise<string> {
  const { password, ...made } = newAccount.parse(given);
  if (password === null && made.subject === null) throw noWayIn();
  const accountId = randomUUID();
  const stored = password === null ? null : await hashPassword(password);
  const rows = await db
    .insert(staffAccounts)
    .values({ accountId, ...made, password: stored, createdAt: now })
    .onConflictDoNothing()
    .returning({ accountId: staffAccounts.accountId });
  if (rows.length === 0) throw taken();
  return accountId;
}

export async function listAccounts(db: Either): Promise<Account[]> {
  const rows = await db.select().from(staffAccounts).orderBy(asc(staffAccounts.login));
  return rows.map(({ login, name, administers, disabledAt, password, subject }) => ({
    login,
    name,
    administers,
    disabledAt: disabledAt?.toISOString() ?? null,
    byPassword: password !== null,
    byProvider: subject !== null,
  }));
}

export async function accountNamed(db: Either, login: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(staffAccounts).where(eq(staffAccounts.login, login.toLowerCase()));
  return row ?? null;
}

export async function accountOf(db: Either, accountId: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(staffAccounts).where(eq(staffAccounts.accountId, accountId));
  return row ?? null;
}

/** Who comes from the provider; only accounts made beforehand are let in. */
export async function accountOfSubject(db: Either, subject: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(staffAccounts).where(eq(staffAccounts.subject, subject));
  return row ?? null;
}

/** Ends every session at once. The last one who may make accounts cannot be shut out. */
export async function disableAccount(db: Transaction, login: string, now: Date): Promise<void> {
  const row = (await accountNamed(db, login)) ?? nobody();
  const others = await db
    .select({ accountId: staffAccounts.accountId })
    .from(staffAccounts)
    .where(and(eq(staffAccounts.administers, true), isNull(staffAccounts.disabledAt)))
    .for('update');
  if (row.administers && others.every(({ accountId }) => accountId === row.accountId)) throw lastOne();
  await db.update(staffAccounts).set({ disabledAt: now }).where(eq(staffAccounts.accountId, row.accountId));
  await db.delete(staffSessions).where(eq(staffSessions.accountId, row.accountId));
}

/** With a new password every session ends. */
export async function setPassword(db: Either, accountId: string, password: string): Promise<void> {
  const stored = await hashPassword(password);
  await db.update(staffAccounts).set({ password: stored }).where(eq(staffAccounts.accountId, accountId));
  await db.delete(staffSessions).where(eq(staffSessions.accountId, accountId));
}

export async function roleIn(db: Either, hearingId: string, accountId: string): Promise<Role | null> {
  const [row] = await db
    .select({ role: staffRoles.role })
    .from(staffRoles)
    .where(and(eq(staffRoles.hearingId, hearingId), eq(staffRoles.accountId, accountId)));
  return row?.role ?? null;
}

export async function rolesOf(db: Either, accountId: string) {
  const rows = await db
    .select({ hearingId: staffRoles.hearingId, role: staffRoles.role, settings: hearings.settings })
    .from(staffRoles)
    .innerJoin(hearings, eq(hearings.hearingId, staffRoles.hearingId))
    .where(eq(staffRoles.accountId, accountId))
    .orderBy(asc(staffRoles.hearingId));
  return rows.map(({ settings, ...row }) => ({ ...row, title: settings.title }));
}

/** Gives or takes (`null`) a role in a hearing. */
export async function appoint(
  db: Either,
  hearingId: string,
  { login, role }: { readonly login: string; readonly role: Role | null },
): Promise<void> {
  const { accountId } = (await accountNamed(db, login)) ?? nobody();
  if (role === null) {
    await db
      .delete(staffRoles)
      .where(and(eq(staffRoles.hearingId, hearingId), eq(staffRoles.accountId, accountId)));
    return;
  }
  await db
    .insert(staffRoles)
    .values({ hearingId, accountId, role })
    .onConflictDoUpdate({ target: [staffRoles.hearingId, staffRoles.accountId], set: { role } });
}

/** By account id, for showing who did what, and for naming them again. */
export async function colleaguesOf(
  db: Either,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly login: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      accountId: staffAccounts.accountId,
      name: staffAccounts.name,
      login: staffAccounts.login,
    })
    .from(staffAccounts)
    .where(inArray(staffAccounts.accountId, [...new Set(ids)]));
  return new Map(rows.map(({ accountId, ...known }) => [accountId, known]));
}

/** Names by account id. */
export async function namesOf(db: Either, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map(Array.from(await colleaguesOf(db, ids), ([id, { name }]) => [id, name]));
}

function nobody(): never {
  throw new ProblemError('unprocessable', { zh: '没有这个账号。', en: 'There is no such account.' });
}

function taken(): ProblemError {
  return new ProblemError('conflict', { zh: '这个账号已经有了。', en: 'This account exists already.' });
}

function noWayIn(): ProblemError {
  return new ProblemError('unprocessable', {
    zh: '请设密码，或者填统一登录的身份。',
    en: 'Give a password, or the identity at the provider.',
  });
}

function lastOne(): ProblemError {
  return new ProblemError('conflict', {
    zh: '这是最后一个能管理账号的人，不能停用。',
    en: 'This is the last one who can manage accounts and cannot be disabled.',
  });
}
