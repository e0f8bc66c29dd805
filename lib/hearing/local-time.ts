/** A day and an hour as people say them in a hearing's place; `24:00` ends the day. */
export interface LocalTime {
  /** ISO date, or `''` where none is given. */
  readonly day: string;
  /** `00:00` to `24:00`. */
  readonly time: string;
}

const minute = 60_000;
const day = 86_400_000;

/** An instant in a zone. `end`: a midnight is the end of the day before. `''` where the instant is none. */
export function localOf(instant: string, timeZone: string, end = false): LocalTime {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return { day: '', time: end ? '24:00' : '00:00' };
  const local = at + offsetAt(at, timeZone);
  const [date = '', clock = ''] = new Date(local).toISOString().split('T');
  const time = clock.slice(0, 5);
  if (!end || time !== '00:00') return { day: date, time };
  return { day: new Date(local - day).toISOString().slice(0, 10), time: '24:00' };
}

/** The instant in UTC; `''` where no day is given. */
export function instantOf({ day: date, time }: LocalTime, timeZone: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  const local = Date.parse(`${date}T00:00:00.000Z`) + (Number(hours) * 60 + Number(minutes)) * minute;
  if (Number.isNaN(local)) return '';
  // The offset of the instant itself: asked twice, since a clock may be changed in between.
  const near = local - offsetAt(local, timeZone);
  return new Date(local - offsetAt(near, timeZone)).toISOString();
}

/** Milliseconds by which clocks in the zone are ahead of UTC then. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return local - Math.floor(at / minute) * minute;
}
