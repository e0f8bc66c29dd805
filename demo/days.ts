/** Calendar days of the demo's town, counted from the day it was seeded. The whole of China keeps UTC+8. */

const dayMs = 86_400_000;
const offsetMs = 8 * 3_600_000;

/** The day, in Beijing, of an instant: `2026-04-01`. */
export function dayOf(at: number): string {
  return new Date(at + offsetMs).toISOString().slice(0, 10);
}

/** Another day, `days` later. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** 0:00 in Beijing at the beginning of that day, in UTC: `2026-03-31T16:00:00.000Z`. */
export function startOf(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - offsetMs).toISOString();
}

/** `2026年4月1日` */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
