import { describe, expect, it } from 'vitest';
import { hearing as hearingShape } from '../../lib/hearing/protocol/hearing.ts';
import { settingsIn } from '../../lib/store/settings.ts';
import { meetingOver } from '../../lib/usecase/meeting-port.ts';
import {
  accessOf,
  heldFor,
  keepRegistration,
  lookAtRegistration,
  newRegistration,
  sendRegistration,
} from '../../lib/usecase/registrations.ts';
import { registrations } from '../../server/database/staff-schema.ts';
import { twoWindows } from '../store/store.ts';
import { library } from './drafts.ts';
import { origin } from './endpoint.ts';
import { meeting } from './staff/applicants.ts';
import { got, openOffice } from './staff/office.ts';

/** Somebody at a device, whose line may lose every `lost`th answer after it has been given. */
async function citizen({ lost = 0 } = {}) {
  const office = await openOffice(library('library', { meeting }));
  let asked = 0;
  const fetch = async (address: string, init: RequestInit) => {
    const answer = await office.fetch(address, init);
    asked += 1;
    if (lost > 0 && asked % lost === 1) throw new TypeError('no answer');
    return answer;
  };
  const hearing = hearingShape.parse(await (await office.fetch(`${origin}/v1/hearings/library`)).json());
  const ports = { meeting: meetingOver(fetch), settings: settingsIn(twoWindows().here) };
  let ids = 0;
  const chance = {
    newId: () => `7c1f3d5e-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
    newSecret: () => 'ab'.repeat(32),
    now: () => office.clock.now.getTime(),
  };
  const asks = { kind: 'speaker', view: 'oppose', points: '开放时间太短。' } as const;
  const held = newRegistration({ hearing, asked: asks, answers: {} }, chance);
  await keepRegistration(ports.settings, held);
  return { office, ports, held, url: hearing.url };
}

describe('registering from a device', () => {
  it('is done once although the answer was lost, and the device then forgets the personal data', async () => {
    const { office, ports, held, url } = await citizen({ lost: 2 });
    expect(await sendRegistration(held, ports)).toEqual({ kind: 'unreachable' });
    const [kept] = await heldFor(ports.settings, url);
    expect(kept).toEqual(held);
    expect(await sendRegistration(held, ports)).toMatchObject({ kind: 'done' });
    expect(await office.db.$count(registrations)).toBe(1);
    expect(await heldFor(ports.settings, url)).toMatchObject([{ number: 'QY2026-H0001', answers: null }]);
  });

  it('says in both languages why it is refused, and keeps what was written', async () => {
    const { office, ports, held, url } = await citizen();
    office.clock.now = new Date(meeting.applyBy);
    const words = { zh: '报名已经截止。', en: 'Registration has closed.' };
    expect(await sendRegistration(held, ports)).toEqual({ kind: 'refused', words });
    expect(await heldFor(ports.settings, url)).toEqual([held]);
  });

  it('goes on to the selection, the statement and the minutes, and shows the last of it without a line', async () => {
    const { office, ports, held, url } = await citizen();
    const sent = await sendRegistration(held, ports);
    if (sent.kind !== 'done' || sent.value.number === null) throw new Error('expected a number');
    const access = accessOf(sent.value) ?? expect.fail('expected a way in');
    expect(await ports.meeting.handIn(access, '主持人，各位代表。')).toMatchObject({ kind: 'refused' });
    const admin = await office.staff('admin');
    const numbers = [sent.value.number];
    await got(
      admin.ask('/hearings/library/selection', { numbers, state: 'selected', reason: '每种意见一人。' }),
    );
    expect(await ports.meeting.handIn(access, '主持人，各位代表。')).toEqual({ kind: 'done', value: null });
    const note = { noteId: null, version: 0, speaker: numbers[0], clause: null, body: '建议延长到九点。' };
    const { noteId } = await got<{ noteId: string }>(admin.ask('/hearings/library/notes', note));
    expect(await ports.meeting.checkNote(access, { noteId, correction: '十点。' })).toMatchObject({
      kind: 'done',
    });
    await lookAtRegistration(sent.value, ports);
    const [kept] = await heldFor(ports.settings, url);
    expect(kept?.status).toMatchObject({
      state: 'selected',
      reason: '每种意见一人。',
      statement: '主持人，各位代表。',
      notes: [{ body: '建议延长到九点。', correction: '十点。' }],
    });
  });

  it('opens nothing with another secret', async () => {
    const { ports, held } = await citizen();
    const sent = await sendRegistration(held, ports);
    const access = sent.kind === 'done' ? accessOf(sent.value) : null;
    if (access === null) throw new Error('expected a way in');
    const other = { ...access, secret: 'cd'.repeat(32) };
    expect(await ports.meeting.status(other)).toMatchObject({ kind: 'refused' });
    expect(await ports.meeting.withdraw(other)).toMatchObject({ kind: 'refused' });
  });
});
