// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { OrderPart } from '../../components/staff/meeting/OrderPart.tsx';
import type { Kit } from '../../components/staff/meeting/use-kit.ts';
import type { DeskRegistration } from '../../lib/hearing/staff/kit.ts';
import { meetingOffice } from '../../lib/usecase/meeting-office.ts';
import { officeOver } from '../../lib/usecase/office.ts';
import { meeting } from '../server/staff/applicants.ts';
import { hearingOf, key, named, press, put, soon } from './stage.tsx';

function speaker(number: string, view: DeskRegistration['view']): DeskRegistration {
  return {
    number,
    kind: 'speaker',
    view,
    points: '开放时间太短。',
    person: { name: '王**' },
    appliedAt: '2026-04-01T00:00:00.000Z',
    state: 'selected',
    reason: '每种意见一人。',
    order: null,
    statement: null,
    statementAt: null,
    feedback: null,
  };
}

/** The running order on the screen, and what was sent. */
function open() {
  const sent: unknown[] = [];
  const office = officeOver(async (_, init) => {
    sent.push(JSON.parse(String(init?.body)));
    return Response.json({});
  }, 'https://hearing.example');
  const kit: Kit = {
    hearing: hearingOf().value,
    set: meeting,
    revision: null,
    registrations: [speaker('H1', 'oppose'), speaker('H2', 'oppose'), speaker('H3', 'support')],
    notes: [],
    calls: meetingOffice(office, 'dogs'),
    again: async () => {},
  };
  const root = put(<OrderPart {...{ kit, role: 'admin' }} />);
  const numbers = () => [...root.querySelectorAll('.kit-order small')].map((each) => each.textContent);
  return { root, sent, numbers };
}

describe('the running order', () => {
  it('lets the views take turns when it is asked to, and sends nothing before it is saved', async () => {
    const { root, sent, numbers } = open();
    await press(root, '各方轮流');
    await soon(() => numbers().join(' ') === 'H1 H3 H2');
    expect(sent).toEqual([]);
    await press(root, '存下顺序并告知');
    await soon(() => sent.length > 0);
    expect(sent).toEqual([{ numbers: ['H1', 'H3', 'H2'] }]);
  });

  it('moves a speaker by the arrow keys, and not beyond the ends', async () => {
    const { root, numbers } = open();
    const grip = () => named(root, '移动 H1') as HTMLElement;
    key(grip(), { key: 'ArrowUp' });
    key(grip(), { key: 'ArrowDown' });
    await soon(() => numbers().join(' ') === 'H2 H1 H3');
    key(grip(), { key: 'ArrowDown' });
    await soon(() => numbers().join(' ') === 'H2 H3 H1');
  });
});
