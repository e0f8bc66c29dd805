// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { MeetingApp } from '../../components/meeting/MeetingApp.tsx';
import type { RegistrationStatus } from '../../lib/hearing/protocol/meeting.ts';
import type { MeetingPort, Told } from '../../lib/usecase/meeting-port.ts';
import { heldFor } from '../../lib/usecase/registrations.ts';
import { meeting } from '../server/staff/applicants.ts';
import { hearingOf, named, press, put, soon, stage, type } from './stage.tsx';

/** A receiver that remembers what it was sent; `line` false: nobody answers. */
function receiver() {
  const got: { key: string; points: string }[] = [];
  const checks: unknown[] = [];
  const done = { kind: 'done', value: null } as const;
  const status: RegistrationStatus = {
    hearingId: 'dogs',
    number: 'QY-H0001',
    kind: 'speaker',
    state: 'applied',
    reason: null,
    order: null,
    statement: null,
    statementsBy: meeting.statementsBy,
    feedback: null,
    notes: [],
  };
  const state = { line: true, refusal: null as string | null, status, got, checks };
  const reached = <Value,>(value: () => Value): Told<Value> =>
    state.line ? { kind: 'done', value: value() } : { kind: 'unreachable' };
  const port: MeetingPort = {
    register: async (_, key, { points }) => {
      if (state.refusal !== null) return { kind: 'refused', words: { zh: state.refusal, en: '' } };
      return reached(() => {
        if (!got.some((each) => each.key === key)) got.push({ key, points });
        return { number: 'QY-H0001' };
      });
    },
    status: async () => reached(() => state.status),
    handIn: async (_, statement) => {
      state.status = { ...state.status, statement };
      return done;
    },
    checkNote: async (_, check) => {
      checks.push(check);
      return done;
    },
    withdraw: async () => {
      state.status = { ...state.status, state: 'withdrawn' };
      return done;
    },
  };
  return { port, state };
}

async function open() {
  const hearing = hearingOf();
  const url = hearing.value.url;
  hearing.value = { ...hearing.value, meeting };
  const ports = stage({
    hearing: { ...hearing, hearing: async () => ({ kind: 'read', value: hearing.value }) },
  });
  await ports.store.settings.set('language', 'zh');
  const them = receiver();
  const show = () => put(<MeetingApp ports={ports} meeting={them.port} hearingUrl={url} />);
  const root = show();
  await soon(() => named(root, '核对报名'));
  const held = () => heldFor(ports.store.settings, url);
  const fill = async () => {
    (await soon(() => named(root, '反对'))).click();
    await type(root, '我想说的要点', '开放时间太短。');
    await press(root, '核对报名');
  };
  return { root, show, held, fill, them: them.state, ports };
}

describe('applying for a hearing in person', () => {
  it('names what is missing and sends nothing before it was reviewed', async () => {
    const { root, fill, them, held } = await open();
    await press(root, '核对报名');
    await soon(() => root.textContent?.includes('还有 2 处没填好'));
    await fill();
    await soon(() => root.textContent?.includes('下面这些会送给'));
    expect(root.textContent).toContain('开放时间太短。');
    expect(them.got).toEqual([]);
    expect(await held()).toEqual([]);
    await press(root, '提交报名');
    await soon(() => root.textContent?.includes('QY-H0001'));
    expect(root.textContent).toContain('已报名，等候选定');
  });

  it('keeps what could not be delivered and sends it again by the same key', async () => {
    const { root, fill, them, held } = await open();
    them.line = false;
    await fill();
    await press(root, '提交报名');
    await soon(() => root.textContent?.includes('不会重复报名'));
    const [kept] = await held();
    expect(kept).toMatchObject({ number: null, answers: {} });
    them.line = true;
    await press(root, '再送一次');
    await soon(() => root.textContent?.includes('QY-H0001'));
    await press(root, '现在看看有没有消息');
    expect(them.got).toEqual([{ key: kept?.key, points: '开放时间太短。' }]);
  });

  it('keeps the form as it was written where the receiver says no', async () => {
    const { root, fill, them, held } = await open();
    them.refusal = '报名已经截止。';
    await fill();
    await press(root, '提交报名');
    await soon(() => root.textContent?.includes('对方没有接受：报名已经截止。'));
    await press(root, '回去改');
    const field = await soon(() => root.querySelector<HTMLTextAreaElement>('#meeting-points'));
    expect(field.value).toBe('开放时间太短。');
    expect(await held()).toEqual([]);
  });

  it('tells who was selected why and when they speak, and takes their statement after a review', async () => {
    const { root, fill, them } = await open();
    await fill();
    await press(root, '提交报名');
    await soon(() => root.textContent?.includes('QY-H0001'));
    them.status = { ...them.status, state: 'selected', reason: '每种意见一人。', order: 3 };
    await press(root, '现在看看有没有消息');
    await soon(() => root.textContent?.includes('理由：每种意见一人。'));
    // Eight minutes each from nine o'clock.
    expect(root.textContent).toContain('你是第 3 位发言，大约在 09:16');
    await type(root, '书面陈述', '主持人，各位听证人：请延长开放时间。');
    await press(root, '核对后交出');
    expect(them.status.statement).toBeNull();
    await press(root, '交出书面陈述');
    await soon(() => root.textContent?.includes('已交出。'));
    expect(them.status.statement).toBe('主持人，各位听证人：请延长开放时间。');
  });

  it('has the minutes checked, with what they should say', async () => {
    const { root, fill, them } = await open();
    await fill();
    await press(root, '提交报名');
    await soon(() => root.textContent?.includes('QY-H0001'));
    const noteId = '7c1f3d5e-0000-4000-8000-000000000001';
    const note = { noteId, citation: '第二条', body: '延长到九点。', checkedAt: null, correction: null };
    them.status = { ...them.status, state: 'selected', notes: [note] };
    await press(root, '现在看看有没有消息');
    await press(root, '要更正');
    await type(root, '应当是', '延长到十点。');
    await press(root, '送出更正');
    await soon(() => them.checks.length > 0);
    expect(them.checks).toEqual([{ noteId, correction: '延长到十点。' }]);
  });
});
