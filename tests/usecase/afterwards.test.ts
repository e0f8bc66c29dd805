import { describe, expect, it } from 'vitest';
import type { Form } from '../../lib/hearing/protocol/form.ts';
import type { Status } from '../../lib/hearing/protocol/status.ts';
import { commentsIn } from '../../lib/store/comments.ts';
import { everythingIn } from '../../lib/store/everything.ts';
import { statusesIn } from '../../lib/store/statuses.ts';
import { toLookUp } from '../../lib/usecase/look-up-status.ts';
import { askedOf, rememberable } from '../../lib/usecase/remember.ts';
import {
  dueReminders,
  readReminder,
  reminderKey,
  whenToRemind,
  writeReminder,
} from '../../lib/usecase/reminder.ts';
import { isReplaced, replacedBy, rewrite } from '../../lib/usecase/rewrite.ts';
import { withdraw } from '../../lib/usecase/withdraw.ts';
import { comment, twoWindows } from '../store/store.ts';
import { outboxRow } from './devices.ts';

const receipt = {
  protocol: 1 as const,
  hearingId: 'dogs',
  number: 'QY2026-000001',
  receivedAt: '2026-04-01T00:00:00.000Z',
  packetHash: 'a'.repeat(64),
  leafIndex: 0,
  log: { size: 1, root: 'b'.repeat(64) },
  keyId: 'c'.repeat(16),
  signature: 'd'.repeat(128),
};
const row = { ...outboxRow('one', 'accepted'), receipt };
const sent = comment({ state: 'submitted', submissionId: 'one' });
const status: Status = {
  hearingId: 'dogs',
  number: receipt.number,
  state: 'received',
  receivedAt: receipt.receivedAt,
  updatedAt: receipt.receivedAt,
  packetHash: receipt.packetHash,
  answers: [],
  rating: null,
  withdrawnAt: null,
  successor: null,
};

async function kept() {
  const { here } = twoWindows();
  await here.outbox.put(row);
  await here.comments.put(sent);
  return { here, comments: commentsIn(here), everything: everythingIn(here), now: () => 5000 };
}

describe('a submission that is rewritten', () => {
  it('leaves what was sent as it is and copies each comment once, in however many windows', async () => {
    const ports = await kept();
    await rewrite('one', ports);
    await rewrite('one', ports);
    const { rows } = await ports.comments.ofDraft('draft');
    expect(rows).toHaveLength(2);
    expect(rows.find(({ id }) => id === sent.id)).toEqual(sent);
    expect(rows.find(({ id }) => id !== sent.id)).toMatchObject({
      replaces: sent.id,
      state: 'ready',
      submissionId: null,
      reason: sent.reason,
    });
  });

  it('does not undo what was changed in the copy meanwhile', async () => {
    const ports = await kept();
    await rewrite('one', ports);
    const copy = (await ports.comments.ofDraft('draft')).rows.find(({ replaces }) => replaces);
    if (!copy) throw new Error('expected a copy');
    await ports.comments.save({ ...copy, reason: '改过了', updatedAt: 9000 }, 'sitting');
    await rewrite('one', ports);
    expect((await ports.comments.get(copy.id))?.reason).toBe('改过了');
  });

  it('names the accepted submission that it takes the place of, and no other', () => {
    const copy = comment({ id: 'copy', replaces: sent.id });
    expect(replacedBy([copy], [sent, copy], [row])).toEqual({
      submissionId: 'one',
      number: receipt.number,
      secret: 'secret',
    });
    expect(replacedBy([comment()], [sent], [row])).toBeNull();
    expect(replacedBy([copy], [sent, copy], [{ ...row, receipt: null }])).toBeNull();
    expect(isReplaced(sent, [copy])).toBe(false);
    expect(isReplaced(sent, [{ ...copy, state: 'submitted' }])).toBe(true);
  });
});

describe('a withdrawal', () => {
  const access = { hearingUrl: row.hearingUrl, number: receipt.number, secret: 'secret' };

  it('gives the comments back once the endpoint has said so', async () => {
    const ports = await kept();
    const statuses = statusesIn(ports.here);
    const value = { ...status, withdrawnAt: '2026-04-02T00:00:00.000Z' };
    const hearing = { withdraw: async () => ({ kind: 'read', value }) as const };
    expect(await withdraw('one', access, { ...ports, statuses, hearing })).toBe(true);
    expect(await ports.comments.get(sent.id)).toMatchObject({ state: 'ready', submissionId: null });
    expect(await ports.here.statuses.get('one')).toMatchObject({ status: value });
  });

  it('changes nothing where no answer came, or one that says nothing of it', async () => {
    const ports = await kept();
    const statuses = statusesIn(ports.here);
    for (const asked of [{ kind: 'unreachable' } as const, { kind: 'read', value: status } as const]) {
      const hearing = { withdraw: async () => asked };
      expect(await withdraw('one', access, { ...ports, statuses, hearing })).toBe(false);
    }
    expect(await ports.comments.get(sent.id)).toEqual(sent);
  });
});

describe('how far the receiver is', () => {
  it('is asked for again only where the answer may be another by now', () => {
    const at = (change: Partial<Status>, when: number) => [
      { submissionId: 'one', status: { ...status, ...change }, at: when },
    ];
    const hour = 3_600_000;
    expect(toLookUp([row], [], hour)).toEqual([row]);
    expect(toLookUp([row], at({}, hour - 1000), hour)).toEqual([]);
    expect(toLookUp([row], at({}, 0), hour)).toEqual([row]);
    expect(toLookUp([row], at({ withdrawnAt: receipt.receivedAt }, 0), hour)).toEqual([]);
    expect(toLookUp([{ ...row, receipt: null }], [], hour)).toEqual([]);
  });
});

describe('what is remembered of the person', () => {
  const words = (zh: string) => ({ zh, en: '' });
  const common = { required: true, help: null };
  const form: Form = {
    purpose: null,
    fields: [
      { ...common, key: 'name', label: words('姓名'), type: 'text', maxLength: 50 },
      {
        ...common,
        key: 'county',
        label: words('县'),
        type: 'choice',
        choices: [{ value: 'a', label: words('甲') }],
      },
      { ...common, key: 'agree', label: words('同意'), type: 'consent' },
    ],
  };

  it('is never a consent, and no blank', () => {
    expect(rememberable(form, { name: ' 王小明 ', county: '', agree: 'yes' })).toEqual({ name: '王小明' });
  });

  it('is filled in only where this form asks for it and would take it', () => {
    const known = { name: '王小明', county: 'b', phone: '0173-5550188', agree: 'yes' };
    expect(askedOf(form, known)).toEqual({ name: '王小明' });
  });
});

describe('a reminder', () => {
  const day = 86_400_000;
  const reminder = {
    draftId: 'd',
    title: '养犬',
    closesAt: 10 * day,
    timeZone: null,
    at: 7 * day,
    address: 'https://qingyu-rd.example/1.html',
  };

  it('comes three days before the end, later where that is over, never after it', () => {
    expect(whenToRemind(10 * day, 0)).toBe(7 * day);
    expect(whenToRemind(10 * day, 8 * day)).toBe(9 * day);
    expect(whenToRemind(10 * day, 11 * day)).toBeNull();
  });

  it('is read back as it was written, and from nothing else', () => {
    expect(readReminder(reminderKey('d'), writeReminder(reminder))).toEqual(reminder);
    expect(readReminder('deadline:d', writeReminder(reminder))).toBeNull();
    for (const other of ['', '{}', 'null', '{"title":1}'])
      expect(readReminder(reminderKey('d'), other)).toBeNull();
  });

  it('is told once it is due, also by a device that slept, but not after the end', () => {
    expect(dueReminders([reminder], 6 * day)).toEqual({ due: [], next: 7 * day });
    expect(dueReminders([reminder], 9 * day)).toEqual({ due: [reminder], next: null });
    expect(dueReminders([reminder], 11 * day)).toEqual({ due: [], next: null });
  });
});
