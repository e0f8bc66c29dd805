import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDay, calendarFile } from '../../lib/export/calendar.ts';

const day = (change: Partial<CalendarDay> = {}): CalendarDay => ({
  uid: 'draft',
  day: '2026-04-01',
  summary: '《清屿市养犬管理条例（草案）》征求意见截止',
  description: '征求意见到 4月1日 24:00 截止。',
  alarm: '快截止了',
  url: 'https://qingyu-rd.example/1.html',
  madeAt: Date.parse('2026-03-26T02:00:00.000Z'),
  ...change,
});

/** Content lines as RFC 5545 §3.1 has a reader put them together again. */
const unfolded = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n');
const textOf = (file: string, name: string) =>
  (unfolded(file).find((line) => line.startsWith(`${name}:`)) ?? '')
    .slice(name.length + 1)
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

describe('the calendar file', () => {
  it('is a whole day with two alarms', () => {
    const lines = unfolded(calendarFile(day()));
    expect(lines).toContain('DTSTART;VALUE=DATE:20260401');
    expect(lines).toContain('DTEND;VALUE=DATE:20260402');
    expect(lines).toContain('DTSTAMP:20260326T020000Z');
    expect(lines.filter((line) => line === 'BEGIN:VALARM')).toHaveLength(2);
    expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', expect.stringMatching(/^PRODID:/)]);
    expect(lines.at(-1)).toBe('');
  });

  it('closes every part it opens, in the right order', () => {
    const open: string[] = [];
    for (const line of unfolded(calendarFile(day()))) {
      if (line.startsWith('BEGIN:')) open.push(line.slice(6));
      if (line.startsWith('END:')) expect(open.pop()).toBe(line.slice(4));
    }
    expect(open).toEqual([]);
  });

  it('ends the year with the next one', () => {
    expect(calendarFile(day({ day: '2027-12-31' }))).toContain('DTEND;VALUE=DATE:20280101');
  });

  it('has no line of more than 75 octets, cuts no character, and says any words again', () => {
    const words = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[^\P{Cc}\n]/gu, ''));
    fc.assert(
      fc.property(words, words, (summary, description) => {
        const file = calendarFile(day({ summary, description }));
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(textOf(file, 'SUMMARY')).toBe(summary);
        expect(textOf(file, 'DESCRIPTION')).toBe(description);
      }),
    );
  });
});
