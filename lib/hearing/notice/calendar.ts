/** Days as ISO dates (`2026-05-20`), reckoned without clock or time zone. */
export type Day = string;

const dayLength = 86_400_000;

/** Null where there is no such day: 2月30日. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!(year >= 1000 && year <= 9999) || month < 1 || month > 12 || day < 1) return null;
  return day > daysIn(year, month) ? null : write(Date.UTC(year, month - 1, day));
}

/** Days of the month, month from 1. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function addDays(day: Day, count: number): Day {
  return write(read(day) + count * dayLength);
}

/** The same day `count` months on, or the last day of that month: 31 January + 1 is 28 February. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const total = year * 12 + (month - 1) + count;
  const toYear = Math.floor(total / 12);
  const toMonth = (total % 12) + 1;
  return write(Date.UTC(toYear, toMonth - 1, Math.min(date, daysIn(toYear, toMonth))));
}

/** The `count`th working day after `day`; Saturdays and Sundays do not count, public holidays are not known. */
export function addWorkdays(day: Day, count: number): Day {
  let at = read(day);
  for (let left = count; left > 0; ) {
    at += dayLength;
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return write(at);
}

/** From `from` to `to`, negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((read(to) - read(from)) / dayLength);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(read(day)).getUTCDay() || 7;
}

export function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

function read(day: Day): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
}

function write(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
