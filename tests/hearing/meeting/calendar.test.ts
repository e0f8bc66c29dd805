import { describe, expect, it } from 'vitest';
import { dutiesOf, type MeetingWork } from '../../../lib/hearing/meeting/calendar.ts';
import { moved, takeTurns } from '../../../lib/hearing/meeting/running-order.ts';
import { meeting } from '../../server/staff/applicants.ts';

const nobody = { applied: 0, selected: 0, undecided: 0 };
const begun: MeetingWork = {
  opensAt: '2026-04-01T00:00:00.000Z',
  speakers: { applied: 3, selected: 0, undecided: 3 },
  observers: nobody,
  statements: 0,
  notes: { all: 0, checked: 0 },
  feedback: 0,
};

/** `name day state` of each duty, on a day in Beijing. The hearing is on 1 May, 9:00 there. */
function on(day: string, work: Partial<MeetingWork> = {}, change = {}) {
  const now = Date.parse(`${day}T04:00:00Z`);
  const duties = dutiesOf(
    { ...meeting, ...change },
    { ...begun, ...work },
    { now, timeZone: 'Asia/Shanghai' },
  );
  return Object.fromEntries(duties.map(({ name, by, state }) => [name, `${by?.slice(5) ?? '-'} ${state}`]));
}

describe('what is due before and after a hearing', () => {
  it('counts the days from the hearing by its own rules', () => {
    expect(on('2026-04-05')).toEqual({
      notice: '04-11 done',
      apply: '04-10 open',
      selected: '04-21 open',
      told: '04-24 open',
      observersTold: '04-28 open',
      statements: '04-28 open',
      held: '05-01 open',
      transcript: '05-06 open',
      feedback: '- waiting',
    });
  });

  it('says what is near, what is late and what is done', () => {
    expect(on('2026-04-19').selected).toBe('04-21 soon');
    expect(on('2026-04-22').selected).toBe('04-21 overdue');
    const speakers = { applied: 3, selected: 2, undecided: 0 };
    expect(on('2026-04-22', { speakers }).selected).toBe('04-21 done');
    expect(on('2026-04-29', { speakers, statements: 1 }).statements).toBe('04-28 overdue');
    expect(on('2026-04-29', { speakers, statements: 2 }).statements).toBe('04-28 done');
    expect(on('2026-04-20', { opensAt: '2026-04-15T00:00:00.000Z' }).notice).toBe('04-11 late');
  });

  it('counts feedback from the adoption once its day is known', () => {
    const adopted = { adoptedOn: '2026-06-01' };
    expect(on('2026-06-10', {}, adopted).feedback).toBe('06-16 open');
    expect(on('2026-06-17', { feedback: 2 }, adopted).feedback).toBe('06-16 overdue');
    expect(on('2026-06-17', { feedback: 3 }, adopted).feedback).toBe('06-16 done');
  });
});

describe('the running order', () => {
  const all = ['a+', 'b+', 'c-', 'd+', 'e~', 'f-'].map((each) => ({
    number: each.slice(0, 1),
    view: each.slice(1),
  }));

  it('lets the views take turns, the largest first', () => {
    expect(takeTurns(all).join('')).toBe('acebfd');
  });

  it('moves one and leaves the others in their order', () => {
    expect(moved([...'abcd'], 3, 1).join('')).toBe('adbc');
    expect(moved([...'abcd'], 0, 4).join('')).toBe('abcd');
  });
});
