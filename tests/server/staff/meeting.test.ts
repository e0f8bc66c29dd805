import { describe, expect, it } from 'vitest';
import type { DeskRegistration, MeetingNote } from '../../../lib/hearing/staff/kit.ts';
import { firstRevisionId, library } from '../drafts.ts';
import { wordsInZip } from '../words-in-zip.ts';
import { applicant, meeting } from './applicants.ts';
import { got, openOffice } from './office.ts';

const openMeeting = () => openOffice(library('library', { meeting }));

describe('asking to speak', () => {
  it('gives one number, however often it is sent, opened by its secret alone', async () => {
    const office = await openMeeting();
    const person = await applicant(office, 'library');
    expect(person.number).toBe('QY2026-H0001');
    expect(await (await person.send()).json()).toEqual({ number: person.number });
    expect(await person.seen()).toMatchObject({ state: 'applied', order: null });
    expect((await person.as('guessed')).status).toBe(403);
  });

  it('is refused after the day, and where there is no meeting', async () => {
    const office = await openMeeting();
    office.clock.now = new Date(meeting.applyBy);
    expect((await applicant(office, 'library')).status).toBe(403);
    expect((await applicant(await openOffice(), 'library')).status).toBe(422);
  });

  it('asks speakers for their view, since views are to be balanced', async () => {
    const office = await openMeeting();
    expect((await applicant(office, 'library', { view: null })).status).toBe(422);
    expect((await applicant(office, 'library', { view: null, kind: 'observer' })).status).toBe(201);
  });
});

describe('a hearing in person', () => {
  it('selects within its places and tells each one why', async () => {
    const office = await openMeeting();
    const admin = await office.staff('admin');
    const people = [
      await applicant(office, 'library'),
      await applicant(office, 'library'),
      await applicant(office, 'library', { view: 'support' }),
    ];
    const select = (numbers: readonly string[], state = 'selected') =>
      admin.ask('/hearings/library/selection', { numbers, state, reason: '按意见比例选定。' });
    expect((await select(people.map(({ number }) => number))).status).toBe(409);
    const [one, two, three] = people;
    if (one === undefined || two === undefined || three === undefined) throw new Error('expected three');
    expect((await select([one.number, three.number])).status).toBe(200);
    expect((await select([two.number], 'not-selected')).status).toBe(200);
    expect(await two.seen()).toMatchObject({ state: 'not-selected', reason: '按意见比例选定。' });
    const order = { numbers: [three.number, one.number] };
    expect((await admin.ask('/hearings/library/order', order)).status).toBe(200);
    expect((await one.seen()).order).toBe(2);
    const wrong = { numbers: [two.number] };
    expect((await admin.ask('/hearings/library/order', wrong)).status).toBe(422);
    const { registrations } = await got<{ registrations: DeskRegistration[] }>(
      admin.ask('/hearings/library/registrations'),
    );
    expect(registrations.map(({ state }) => state)).toEqual(['selected', 'not-selected', 'selected']);
  });

  it('takes statements of speakers until they are due, has the minutes checked, and answers everybody', async () => {
    const office = await openMeeting();
    const admin = await office.staff('admin');
    const person = await applicant(office, 'library');
    const statement = { statement: '主持人，各位代表：……' };
    expect((await person.post('/statement', statement)).status).toBe(403);
    const numbers = [person.number];
    await got(admin.ask('/hearings/library/selection', { numbers, state: 'selected', reason: '抽签选定。' }));
    expect((await person.post('/statement', statement)).status).toBe(204);
    const clause = { revision: firstRevisionId, eId: 'art_2' };
    const note = { noteId: null, version: 0, speaker: person.number, clause, body: '建议延长到晚上九点。' };
    const written = await got<{ noteId: string; version: number }>(
      admin.ask('/hearings/library/notes', note),
    );
    expect((await person.seen()).notes).toMatchObject([
      { citation: '第二条', body: note.body, checkedAt: null },
    ]);
    const correction = '建议延长到晚上十点。';
    expect((await person.post('/check', { noteId: written.noteId, correction })).status).toBe(204);
    const { notes } = await got<{ notes: MeetingNote[] }>(admin.ask('/hearings/library/notes'));
    expect(notes).toMatchObject([{ speaker: person.number, correction, writtenBy: '工作人员1' }]);
    const stale = { ...note, noteId: written.noteId, version: 0 };
    expect((await admin.ask('/hearings/library/notes', stale)).status).toBe(409);
    await got(admin.ask('/hearings/library/feedback', { numbers, feedback: '意见已吸收进第二条。' }));
    expect((await person.seen()).feedback).toBe('意见已吸收进第二条。');
    office.clock.now = new Date(meeting.statementsBy);
    expect((await person.post('/statement', statement)).status).toBe(403);
  });

  it('forgets what a person said of themselves when they withdraw', async () => {
    const office = await openMeeting();
    const admin = await office.staff('admin');
    const person = await applicant(office, 'library');
    expect((await person.post('/withdrawal', {})).status).toBe(204);
    const { registrations } = await got<{ registrations: DeskRegistration[] }>(
      admin.ask('/hearings/library/registrations'),
    );
    expect(registrations).toMatchObject([{ state: 'withdrawn', points: '', person: {} }]);
  });
});

it('the report tells how the choice lies, and names speakers only for who may look', async () => {
  const form = { purpose: null, fields: [nameField] };
  const office = await openOffice(library('library', { meeting: { ...meeting, form } }));
  const admin = await office.staff('admin');
  const reader = await office.staff('reader');
  const people = await Promise.all(
    ['欧阳小楼', '司马清', '诸葛明'].map((name, at) =>
      applicant(office, 'library', { answers: { name }, view: at === 0 ? 'support' : 'oppose' }),
    ),
  );
  const numbers = people.slice(0, 2).map(({ number }) => number);
  await got(
    admin.ask('/hearings/library/selection', { numbers, state: 'selected', reason: '每种意见一人。' }),
  );
  await people[1]?.post('/statement', { statement: '我的书面陈述只有一句。' });
  const open = await wordsInZip(await reader.ask('/hearings/library/papers/report'));
  for (const number of numbers) expect(open).toContain(number);
  expect(open).toContain('支持的1人（报名1人），反对的1人（报名2人）');
  expect(open).toContain('我的书面陈述只有一句。');
  expect(open).not.toContain('欧阳小楼');
  const named = await wordsInZip(await admin.ask('/hearings/library/papers-with-names/report'));
  expect(named).toContain('欧阳小楼、司马清');
  expect(named).not.toContain('诸葛明');
});

const nameField = {
  key: 'name',
  type: 'text',
  label: { zh: '姓名', en: 'Name' },
  required: true,
  help: null,
  maxLength: 40,
} as const;
