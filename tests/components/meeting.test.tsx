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
  return { ...state, port, state };
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
});
