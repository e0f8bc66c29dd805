import { addDays, type Day } from '../notice/calendar.ts';
import type { Meeting } from '../protocol/meeting.ts';

/** What the rules of a hearing ask of the office, in the order in which it is usually due. */
export const dutyNames = [
  'notice',
  'apply',
  'selected',
  'told',
  'statements',
  'observersTold',
  'held',
  'transcript',
  'feedback',
] as const;
export type DutyName = (typeof dutyNames)[number];

export interface Duty {
  readonly name: DutyName;
  /** Days before or after, as the hearing's own rules say; null where an instant is set. */
  readonly days: number | null;
  /** Last day on which it is in time, in the hearing's place; null while that cannot be known. */
  readonly by: Day | null;
  /** done: as it should be. late: done after its day. waiting: its day is not known yet. */
  readonly state: 'done' | 'late' | 'open' | 'soon' | 'overdue' | 'waiting';
  /** Days from today to `by`, negative when it has passed; 0 where it is not known. */
  readonly left: number;
}

/** How far the work is. */
export interface MeetingWork {
  readonly opensAt: string;
  readonly speakers: Count;
  readonly observers: Count;
  /** Selected speakers who have handed in what they will say. */
  readonly statements: number;
  /** What speakers said, and how much of it they have checked. */
  readonly notes: { readonly all: number; readonly checked: number };
  /** Who asked to speak and has had an answer. */
  readonly feedback: number;
}

interface Count {
  readonly applied: number;
  readonly selected: number;
  /** Neither selected nor told that they are not. */
  readonly undecided: number;
}

/** Days before the end from which something is called near. */
const near = 3;

/**
 * 听证会日程: everything that is due, when, and whether it is done, counted by the hearing's own days in its own time
 * zone. Feedback counts from the adoption, whose day somebody has to enter.
 */
export function dutiesOf(
  meeting: Meeting,
  work: MeetingWork,
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): Duty[] {
  const { rules } = meeting;
  const on = (at: string) => dayIn(Date.parse(at), timeZone);
  const lastDay = (at: string) => dayIn(Date.parse(at) - 1, timeZone);
  const held = on(meeting.at);
  const today = dayIn(now, timeZone);
  const decided = (count: Count) => count.applied > 0 && count.undecided === 0;
  const all = (part: number, of: number) => of > 0 && part >= of;
  const duty = (name: DutyName, by: Day | null, done: boolean, days: number | null = null): Duty => {
    const left = by === null ? 0 : daysBetween(today, by);
    const open = by === null ? 'waiting' : left < 0 ? 'overdue' : left <= near ? 'soon' : 'open';
    return { name, days, by, left, state: done ? 'done' : open };
  };
  const published = on(work.opensAt);
  const noticeBy = addDays(held, -rules.noticeDaysBefore);
  const notice = duty('notice', noticeBy, published <= today, rules.noticeDaysBefore);
  const { adoptedOn } = meeting;
  const feedbackBy = adoptedOn === undefined ? null : addDays(adoptedOn, rules.feedbackDaysAfter);
  return [
    published > noticeBy && notice.state === 'done' ? { ...notice, state: 'late' } : notice,
    duty('apply', lastDay(meeting.applyBy), now >= Date.parse(meeting.applyBy)),
    duty(
      'selected',
      addDays(held, -rules.selectedDaysBefore),
      decided(work.speakers),
      rules.selectedDaysBefore,
    ),
    duty('told', addDays(held, -rules.toldDaysBefore), decided(work.speakers), rules.toldDaysBefore),
    duty('statements', lastDay(meeting.statementsBy), all(work.statements, work.speakers.selected)),
    duty(
      'observersTold',
      addDays(held, -rules.observersToldDaysBefore),
      decided(work.observers),
      rules.observersToldDaysBefore,
    ),
    duty('held', held, today > held),
    duty(
      'transcript',
      addDays(held, rules.transcriptDaysAfter),
      all(work.notes.checked, work.notes.all),
      rules.transcriptDaysAfter,
    ),
    duty('feedback', feedbackBy, all(work.feedback, work.speakers.applied), rules.feedbackDaysAfter),
  ];
}

/** The calendar day of an instant in a zone: `2026-05-20`. */
export function dayIn(at: number, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** From one day to another; negative where the other lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

interface Answering {
  /** Milliseconds since 1970: the first instant after the period. */
  readonly closesAt: number;
  readonly answerDays: number;
  readonly timeZone: string;
}

/** The day by which comments are to be answered: so many days after the last day of the period. */
export function dueDay({ closesAt, answerDays, timeZone }: Answering): Day {
  return addDays(dayIn(closesAt - 1, timeZone), answerDays);
}
