/** A browser reminder that the person set on a draft. Times are milliseconds since 1970. */
export interface Reminder {
  readonly draftId: string;
  readonly title: string;
  readonly closesAt: number;
  /** IANA zone in which the end is told; null: the device's. */
  readonly timeZone: string | null;
  /** When to remind. */
  readonly at: number;
  /** The page it was set on. */
  readonly address: string;
}

const prefix = 'remind:';
export const reminderKey = (draftId: string) => prefix + draftId;

export function writeReminder({ draftId: _, ...rest }: Reminder): string {
  return JSON.stringify(rest);
}

/** Null for another setting, and for what was written by nobody we know. */
export function readReminder(key: string, value: string | null): Reminder | null {
  if (!key.startsWith(prefix) || value === null) return null;
  try {
    const read: unknown = JSON.parse(value);
    return isReminder(read) ? { ...read, draftId: key.slice(prefix.length) } : null;
  } catch {
    return null; // no JSON
  }
}

function isReminder(value: unknown): value is Omit<Reminder, 'draftId'> {
  if (typeof value !== 'object' || value === null) return false;
  const { title, closesAt, timeZone, at, address } = { ...emptyReminder, ...value };
  return (
    typeof title === 'string' &&
    typeof address === 'string' &&
    (timeZone === null || typeof timeZone === 'string') &&
    Number.isFinite(closesAt) &&
    Number.isFinite(at)
  );
}

const emptyReminder: Readonly<Record<keyof Omit<Reminder, 'draftId'>, unknown>> = {
  title: undefined,
  closesAt: undefined,
  timeZone: undefined,
  at: undefined,
  address: undefined,
};

const day = 86_400_000;

/** Three days before the end, one day, or an hour: the first that still lies ahead. Null where it is over. */
export function whenToRemind(closesAt: number, now: number): number | null {
  return [3 * day, day, 3_600_000].map((before) => closesAt - before).find((at) => at > now) ?? null;
}

/** Reminders due at a time, and when to look again. A device that slept through one is told as long as it is of use. */
export function dueReminders(
  all: readonly Reminder[],
  now: number,
): { readonly due: readonly Reminder[]; readonly next: number | null } {
  const open = all.filter(({ closesAt }) => closesAt > now);
  const waiting = open.filter(({ at }) => at > now).map(({ at }) => at);
  return {
    due: open.filter(({ at }) => at <= now),
    next: waiting.length === 0 ? null : Math.min(...waiting),
  };
}
