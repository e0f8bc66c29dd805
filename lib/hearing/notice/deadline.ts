import { addDays, addMonths, addWorkdays, type Day } from './calendar.ts';
import type { Length } from './length.ts';
import { dayMeant, withTime } from './moment.ts';
import type { Passage } from './passage.ts';
import { findPeriods, type Period } from './period.ts';
import { isRenewed, type Purpose, purposeOf, type Setting } from './purpose.ts';

/** A limit with its place in the calendar; null where it depends on a day that is not known. */
export interface Limit {
  readonly from: string | null;
  readonly to: string | null;
  readonly purpose: Purpose;
  /** Takes the place of another: 延长至, 更正为. */
  readonly renewed: boolean;
  readonly shape: Period['shape'];
  /** Holds for offices (各有关单位于…前), not for the public. */
  readonly forOffices: boolean;
  readonly passage: Passage;
}

/** Every time limit of the passages, in order. */
export function findLimits(passages: readonly Passage[], setting: Setting): Limit[] {
  const limits: Limit[] = [];
  for (const passage of passages) {
    for (const period of findPeriods(passage.text)) limits.push(limitOf(period, passage, setting, limits));
  }
  return limits;
}

function limitOf(period: Period, passage: Passage, setting: Setting, limits: Limit[]): Limit {
  const previous = lastTold(limits);
  const extended = limits[previous];
  if (period.shape === 'extension' && extended) limits[previous] = { ...extended, purpose: 'old' };
  const { from, to } = reckon(period, setting.published, extended?.to ?? null);
  const worded = purposeOf(period, passage, setting);
  const past = to !== null && setting.earliest !== null && to.slice(0, 10) < setting.earliest;
  const purpose = worded === 'comments' && past ? 'old' : worded;
  const forOffices = /(?:有关|相关)(?:单位|部门)[^公众]{0,6}$/.test(period.before);
  const renewed = isRenewed(period, setting);
  return { from, to, purpose, renewed, shape: period.shape, forOffices, passage };
}

/** Index of the last limit that has a day and is the consultation's, -1 where there is none. */
function lastTold(limits: readonly Limit[]): number {
  for (let i = limits.length - 1; i >= 0; i--) {
    const limit = limits[i];
    if (limit && limit.to !== null && limit.purpose !== 'other') return i;
  }
  return -1;
}

function reckon(period: Period, published: Day | null, previous: string | null): Pick<Limit, 'from' | 'to'> {
  const from = beginningOf(period, published);
  const { to } = period;
  switch (to.kind) {
    case 'open':
      return { from, to: null };
    case 'extension':
      return { from: null, to: previous === null ? null : add(previous.slice(0, 10), to.length) };
    case 'moment': {
      const day = dayMeant(to.moment, { published, after: from === null ? null : from.slice(0, 10) });
      return { from, to: day === null ? null : withTime(day, to.moment.time) };
    }
    case 'length': {
      const since = to.since === 'publication' ? published : dayMeant(to.since, { published });
      return { from, to: since === null ? null : add(since, to.length) };
    }
  }
}

/** Working days begin on the day after publication, other lengths on the day itself. */
function beginningOf({ from, to }: Period, published: Day | null): string | null {
  if (from === null || from === 'unknown') return null;
  if (from === 'publication' || from === 'day after publication') {
    if (published === null) return null;
    const workdays = to.kind === 'length' && to.length.unit === 'workday';
    return from === 'day after publication' || workdays ? addDays(published, 1) : published;
  }
  const day = dayMeant(from, { published });
  return day === null ? null : withTime(day, from.time);
}

function add(day: Day, { count, unit }: Length): Day {
  if (unit === 'workday') return addWorkdays(day, count);
  return unit === 'month' ? addMonths(day, count) : addDays(day, count);
}

const strength: Record<Period['shape'], number> = {
  range: 5,
  length: 5,
  before: 4,
  until: 4,
  extension: 3,
  'bare length': 2,
  at: 1,
  start: 0,
};

/** The limit that holds for this purpose: a renewed one first, then the fullest, then the first. */
export function holdingLimit(limits: readonly Limit[], purpose: Purpose): Limit | null {
  let best: Limit | null = null;
  for (const limit of limits) {
    if (limit.purpose !== purpose || limit.shape === 'start') continue;
    if (best === null || weight(limit) > weight(best)) best = limit;
  }
  return best;
}

function weight({ to, renewed, shape, forOffices }: Limit): number {
  return (to === null ? 0 : 100) + (renewed ? 20 : 0) + strength[shape] - (forOffices ? 1 : 0);
}
