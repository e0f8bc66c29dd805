/** A day on which comments close, for a calendar. */
export interface CalendarDay {
  /** The same for the same draft, so that a later file takes the place of an earlier one. */
  readonly uid: string;
  /** ISO date of the last day, in the place of the hearing. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  /** Said with the alarms. */
  readonly alarm: string;
  /** The page of the draft; null where it has none. */
  readonly url: string | null;
  /** When the file is made, milliseconds since 1970. */
  readonly madeAt: number;
}

/** An iCalendar file (RFC 5545): a whole-day event on the last day, alarms at nine three days before and on the day. */
export function calendarFile({ uid, day, summary, description, alarm, url, madeAt }: CalendarDay): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zhutiao//Zhutiao 1//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}@zhutiao.example`,
    `DTSTAMP:${instantOf(madeAt)}`,
    `DTSTART;VALUE=DATE:${dateOf(day)}`,
    `DTEND;VALUE=DATE:${dateOf(dayAfter(day))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(url === null ? [] : [`URL:${url.replace(/[\r\n]/g, '')}`]),
    'TRANSP:TRANSPARENT',
    ...alarmAt('-P2DT15H', alarm),
    ...alarmAt('PT9H', alarm),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `trigger`: from the beginning of the day, as the device that rings counts it. */
function alarmAt(trigger: string, words: string): readonly string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:${trigger}`,
    `DESCRIPTION:${escaped(words)}`,
    'END:VALARM',
  ];
}

const dateOf = (day: string) => day.replaceAll('-', '');

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** 20260401T020000Z */
function instantOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** TEXT of RFC 5545 §3.3.11: backslash, semicolon, comma and line end are written with a backslash. */
function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\n\r\t]/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n');
}

/** Octets in a line, its end not counted (RFC 5545 §3.1). */
const longest = 75;

/** Cut between characters, never inside one; each further line begins with a blank, which counts. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longest) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
