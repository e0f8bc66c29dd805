import { describe, expect, it } from 'vitest';
import { may, permissions, type Role, roles } from '../../../lib/hearing/staff/roles.ts';
import { auditEntries } from '../../../server/database/staff-schema.ts';
import type { Call } from '../../../server/staff/call.ts';
import { calls } from '../../../server/staff/calls.ts';
import { origin } from '../endpoint.ts';
import { openOffice, type Staff } from './office.ts';

type Who = Role | 'administrator' | 'stranger';
const everybody: readonly Who[] = [...roles, 'administrator', 'stranger'];

/** Whether somebody gets past the door. What is behind it may still be wrong: the bodies sent here are. */
function expected({ needs }: Call, who: Who): 'in' | 'forbidden' | 'not found' {
  if (needs === 'signed-in') return 'in';
  if (needs === 'administer') return who === 'administrator' ? 'in' : 'forbidden';
  if (who === 'administrator' || who === 'stranger') return 'not found';
  return may(who, needs) ? 'in' : 'forbidden';
}

/** Behind the door an empty body is refused as malformed, an unknown thing as not there. */
async function tried(staff: Staff, { method, path }: Call, hearing = 'library') {
  const address = path.replace(':hearing', hearing).replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
  const { status } = await staff.ask(address, method === 'get' ? undefined : {});
  return status;
}

const reading = calls.filter(({ name }) => !['sign-out', 'end-session'].includes(name));

describe('every call of the office', () => {
  it.each(everybody)('lets a %s do what the role may and nothing else', async (who) => {
    const office = await openOffice();
    const staff = await office.staff(who === 'administrator' || who === 'stranger' ? null : who, {
      administers: who === 'administrator',
    });
    for (const each of reading) {
      const status = await tried(staff, each);
      const wanted = expected(each, who);
      if (wanted === 'forbidden') expect([each.name, status]).toEqual([each.name, 403]);
      else if (wanted === 'not found') expect([each.name, status]).toEqual([each.name, 404]);
      else expect([each.name, [401, 403, 500].includes(status)]).toEqual([each.name, false]);
    }
  });

  it.each(roles)('shows a %s of one hearing nothing of another', async (role) => {
    const office = await openOffice();
    const staff = await office.staff(role);
    for (const each of calls.filter(({ path }) => path.includes(':hearing'))) {
      expect([each.name, await tried(staff, each, 'other')]).toEqual([each.name, 404]);
    }
  });

  it('is closed to who is not signed in', async () => {
    const office = await openOffice();
    const outsider: Staff = {
      login: '',
      cookie: '',
      csrf: '',
      ask: (path, json) =>
        office.fetch(`${origin}/staff/api${path}`, json === undefined ? {} : { method: 'POST', body: '{}' }),
    };
    for (const each of calls) expect([each.name, await tried(outsider, each)]).toEqual([each.name, 401]);
  });

  it('has a name and a way of its own', () => {
    expect(new Set(calls.map(({ name }) => name)).size).toBe(calls.length);
    expect(new Set(calls.map(({ method, path }) => `${method} ${path}`)).size).toBe(calls.length);
  });

  it('needs a permission of a hearing exactly where the path names one', () => {
    for (const { name, path, needs } of calls) {
      expect([name, permissions.some((each) => each === needs)]).toEqual([name, path.includes(':hearing')]);
    }
  });
});

describe('the audit trail', () => {
  it('has every act, and is only ever added to', async () => {
    const office = await openOffice();
    const admin = await office.staff('admin');
    await office.staff('reader');
    expect((await admin.ask('/hearings/library/roles', { login: 'reader2', role: 'editor' })).status).toBe(
      200,
    );
    const rows = await office.db.select().from(auditEntries);
    expect(rows.filter(({ act }) => act === 'appoint')).toMatchObject([
      { hearingId: 'library', login: admin.login, subject: 'reader2', details: { role: 'editor' } },
    ]);
    await expect(office.pool.query('DELETE FROM audit_entries')).rejects.toThrow('only ever added to');
    await expect(office.pool.query("UPDATE audit_entries SET act = 'nothing'")).rejects.toThrow(
      'only ever added',
    );
  });

  it('has nothing of what did not happen', async () => {
    const office = await openOffice();
    const admin = await office.staff('admin');
    await admin.ask('/hearings/library/roles', { login: 'nobody-here', role: 'editor' });
    const rows = await office.db.select().from(auditEntries);
    expect(rows.filter(({ act }) => act === 'appoint')).toEqual([]);
  });
});
