import { describe, expect, it } from 'vitest';
import { staffAccounts, staffSessions } from '../../../server/database/staff-schema.ts';
import { idle, longest } from '../../../server/staff/sessions.ts';
import { origin } from '../endpoint.ts';
import { got, openOffice, rightPassword, signedIn, trySignIn } from './office.ts';

describe('signing in', () => {
  it('gives a cookie that scripts and other sites cannot use', async () => {
    const office = await openOffice();
    await office.staff('reader');
    const answer = await trySignIn(office, 'reader1', rightPassword);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^zhutiao=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  it('says the same of a wrong password as of an unknown account', async () => {
    const office = await openOffice();
    await office.staff('reader');
    const wrong = await (await trySignIn(office, 'reader1', 'not the password')).json();
    const unknown = await (await trySignIn(office, 'nobody-here', 'not the password')).json();
    expect(wrong.detail).toBe(unknown.detail);
    expect(wrong.status).toBe(401);
  });

  it('waits after five wrong passwords, whoever tries, and goes on in the next window', async () => {
    const office = await openOffice();
    await office.staff('reader');
    const tried = await Promise.all(
      Array.from({ length: 7 }, () => trySignIn(office, 'reader1', 'wrong wrong wrong')),
    );
    expect(tried.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect((await trySignIn(office, 'reader1', rightPassword)).status).toBe(429);
    office.clock.now = new Date(office.clock.now.getTime() + 300_000);
    expect((await trySignIn(office, 'reader1', rightPassword)).status).toBe(201);
  });

  it('keeps neither password nor cookie as they are', async () => {
    const office = await openOffice();
    const reader = await office.staff('reader');
    const [account] = await office.db.select().from(staffAccounts);
    const [session] = await office.db.select().from(staffSessions);
    expect(account?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(session)).not.toContain(reader.cookie.slice('zhutiao='.length));
  });
});

describe('a session', () => {
  it('ends by being away, by the day and by signing out', async () => {
    const office = await openOffice();
    const reader = await office.staff('reader');
    const begun = office.clock.now.getTime();
    const statusAt = async (after: number) => {
      office.clock.now = new Date(begun + after);
      return (await reader.ask('/session')).status;
    };
    expect(await statusAt(idle - 1)).toBe(200);
    expect(await statusAt(idle * 2 - 2)).toBe(200);
    expect(await statusAt(idle * 4)).toBe(401);
    const again = await signedIn(office, reader.login);
    expect((await again.ask('/session/end', {})).status).toBe(200);
    expect((await again.ask('/session')).status).toBe(401);
    const third = await signedIn(office, reader.login);
    for (let passed = 0; passed < longest; passed += idle / 2) {
      office.clock.now = new Date(office.clock.now.getTime() + idle / 2);
      await third.ask('/session');
    }
    expect((await third.ask('/session')).status).toBe(401);
  });

  it('is listed, and can be ended from another', async () => {
    const office = await openOffice();
    const here = await office.staff('reader');
    const there = await signedIn(office, here.login);
    const { sessions } = await got<{ sessions: { sessionId: string; current: boolean }[] }>(
      here.ask('/sessions'),
    );
    expect(sessions).toHaveLength(2);
    expect((await here.ask('/sessions/end', { sessionId: null })).status).toBe(200);
    expect((await there.ask('/session')).status).toBe(401);
    expect((await here.ask('/session')).status).toBe(200);
  });

  it('ends everywhere with a new password, and when the account is disabled', async () => {
    const office = await openOffice();
    const admin = await office.staff(null, { administers: true });
    const reader = await office.staff('reader');
    const next = 'a longer sentence of words';
    expect((await reader.ask('/password', { current: 'not it at all', next })).status).toBe(422);
    expect((await reader.ask('/password', { current: rightPassword, next })).status).toBe(200);
    expect((await reader.ask('/session')).status).toBe(401);
    expect((await trySignIn(office, reader.login, next)).status).toBe(201);
    expect((await admin.ask(`/accounts/${reader.login}/disable`, {})).status).toBe(200);
    expect((await trySignIn(office, reader.login, next)).status).toBe(401);
    expect((await admin.ask(`/accounts/${admin.login}/disable`, {})).status).toBe(409);
  });
});

describe('a request that another site has the browser send', () => {
  it('is refused, even with the cookie', async () => {
    const office = await openOffice();
    const { cookie, csrf } = await office.staff('reader');
    const send = (headers: Record<string, string>) =>
      office.fetch(`${origin}/staff/api/session/end`, {
        method: 'POST',
        headers: { cookie, ...headers },
      });
    expect((await send({})).status).toBe(403);
    expect((await send({ 'x-csrf': 'x'.repeat(csrf.length) })).status).toBe(403);
    expect((await send({ 'x-csrf': csrf, origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await send({ 'x-csrf': csrf, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send({ 'x-csrf': csrf, 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await send({ 'x-csrf': csrf, origin, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });
});
