import { describe, expect, it } from 'vitest';
import { agoWords, dayNumber, endWords, foreignZone } from '../../lib/i18n/times.ts';

const beijing = 'Asia/Shanghai';
const closing = Date.parse('2026-04-01T16:00:00.000Z');

describe('a time', () => {
  it('that ends a day at midnight is 24:00 of that day', () => {
    expect(endWords(closing, 'zh', beijing)).toBe('4月1日 24:00');
    expect(endWords(closing, 'en', beijing)).toBe('1 April, 24:00');
  });

  it('that ends within a day is said as it is', () => {
    expect(endWords(closing - 6 * 3_600_000, 'zh', beijing)).toBe('4月1日 18:00');
  });

  it('counts days in the zone of the hearing', () => {
    expect(dayNumber(closing, beijing) - dayNumber(closing - 1, beijing)).toBe(1);
    expect(dayNumber(closing, 'UTC')).toBe(dayNumber(closing - 1, 'UTC'));
  });

  it('names the zone only where it differs from the device', () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(foreignZone(own, 'zh', closing)).toBeNull();
    const other = own === 'Asia/Tokyo' ? beijing : 'Asia/Tokyo';
    expect(foreignZone(other, 'en', closing)).not.toBeNull();
  });

  it('of today is the hour, of yesterday says so, older ones are the day', () => {
    const now = new Date(2026, 2, 26, 12).getTime();
    expect(agoWords(new Date(2026, 2, 26, 10, 24).getTime(), now, 'zh')).toBe('10:24');
    expect(agoWords(new Date(2026, 2, 25, 20, 41).getTime(), now, 'zh')).toBe('昨天 20:41');
    expect(agoWords(new Date(2026, 2, 2, 9).getTime(), now, 'zh')).toBe('3月2日');
    expect(agoWords(new Date(2026, 2, 25, 20, 41).getTime(), now, 'en')).toBe('yesterday 20:41');
  });
});
