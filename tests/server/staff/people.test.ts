import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../lib/hearing/staff/account.ts';
import { note } from '../../../server/staff/audit.ts';
import { got, openOffice } from './office.ts';

describe('the audit trail of a hearing', () => {
  it('is leafed through without losing or doubling entries of one instant', async () => {
    const office = await openOffice();
    const admin = await office.staff('admin');
    const at = new Date('2026-04-01T00:00:00.000Z');
    for (let n = 0; n < 130; n += 1)
      await note(office.db, { hearingId: 'library', by: null, act: 'decide', subject: `S-${n}` }, at);
    const page = async (query: string) =>
      (await got<{ entries: AuditEntry[] }>(admin.ask(`/hearings/library/audit?${query}`))).entries;
    const first = await page('act=decide');
    const last = first.at(-1) ?? expect.fail('no entry');
    const rest = await page(`act=decide&before=${last.at}&entry=${last.entryId}`);
    const subjects = [...first, ...rest].map(({ subject }) => subject);
    expect([first.length, rest.length, new Set(subjects).size]).toEqual([100, 30, 130]);
  });

  it('is searched by kind and by words, whose signs stand for themselves', async () => {
    const office = await openOffice();
    const admin = await office.staff('admin');
    const done = { hearingId: 'library', by: null, act: 'decide' };
    await note(office.db, { ...done, subject: '100%_S-1' }, office.clock.now);
    await note(office.db, { ...done, subject: 'S-2', act: 'appoint' }, office.clock.now);
    const found = async (query: object) => {
      const asked = new URLSearchParams({ ...query });
      const { entries } = await got<{ entries: AuditEntry[] }>(admin.ask(`/hearings/library/audit?${asked}`));
      return entries.map(({ subject }) => subject);
    };
    expect(await found({ words: '%_' })).toEqual(['100%_S-1']);
    expect(await found({ words: 's-' })).toHaveLength(2);
    expect(await found({ act: 'appoint' })).toEqual(['S-2']);
    expect(await found({ act: 'appoint', words: '100' })).toEqual([]);
  });
});

describe('an account', () => {
  it('is signed out everywhere by who administers, who stays', async () => {
    const office = await openOffice();
    const boss = await office.staff(null, { administers: true });
    const editor = await office.staff('editor');
    expect((await boss.ask(`/accounts/${editor.login}/sign-out`, {})).status).toBe(200);
    expect((await editor.ask('/session')).status).toBe(401);
    expect((await boss.ask(`/accounts/${boss.login}/sign-out`, {})).status).toBe(200);
    expect((await boss.ask('/session')).status).toBe(200);
    expect((await boss.ask('/accounts/nobody/sign-out', {})).status).toBe(404);
  });
});
