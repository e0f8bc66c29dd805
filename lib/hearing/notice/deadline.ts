import { addDays, addMonths, addWorkdays, type Day } from './calendar.ts';
import { itemLabelOf } from './item-label.ts';
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
  /** Told by a form of the page (结束时间：…) rather than by the notice's own words. */
  readonly onForm: boolean;
  /** Holds for offices (各有关单位于…前), not for the public. */
  readonly forOffices: boolean;
  readonly passage: Passage;
}

/** Every time limit of the passages, in order. */
export function findLimits(passages: readonly Passage[], setting: Setting): Limit[] {
  const limits: Limit[] = [];
  for (const passage of passages) {
    const periods = findPeriods(timeLabel(passage) + passage.text);
    for (const period of periods) limits.push(limitOf(period, passage, setting, limits));
  }
  return limits;
}

const formCell = /^.{0,6}(?:开始|起始|结束|终止|截止)(?:时间|日期)[:\t][^。;,]{4,24}$/;

/** A day alone below 三、截止日期 is read as behind that label. */
function timeLabel({ heading, text }: Passage): string {
  const last = heading.slice(heading.lastIndexOf('\n') + 1);
  if (!/(?:时间|日期|期限)$/.test(last) || !/^[\d二自从即]/.test(text)) return '';
  return `${last.slice(itemLabelOf(last)?.length ?? 0)}:`;
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
  const onForm = formCell.test(passage.text);
  return { from, to, purpose, renewed, shape: period.shape, onForm, forOffices, passage };
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

function weight({ to, renewed, shape, onForm, forOffices }: Limit): number {
  const weak = (forOffices ? 1 : 0) + (onForm ? 2 : 0);
  return (to === null ? 0 : 100) + (renewed ? 20 : 0) + strength[shape] - weak;
}

/** Where the period for comments begins: with its limit, else where another sentence or the form says so. */
export function openingOf(limits: readonly Limit[], held: Limit | null): Limit | null {
  if (held !== null && held.from !== null) return held;
  const formAgrees = limits.some(
    ({ onForm, to }) => onForm && to !== null && isSameDay(to, held?.to ?? null),
  );
  const opens = ({ shape, purpose, onForm }: Limit): boolean =>
    shape === 'start' && purpose === 'comments' && (!onForm || formAgrees);
  return limits.find(opens) ?? null;
}

const namesDay: ReadonlySet<Period['shape']> = new Set<Period['shape']>(['range', 'before', 'until']);

/** Another limit for the public's comments, neither old nor taken back, that names another day. */
export function isDisputed(limits: readonly Limit[], held: Limit): boolean {
  return limits.some(
    ({ purpose, to, forOffices, shape }) =>
      purpose === 'comments' && namesDay.has(shape) && to !== null && !forOffices && !isSameDay(to, held.to),
  );
}

function isSameDay(one: string, other: string | null): boolean {
  return one.slice(0, 10) === other?.slice(0, 10);
}
