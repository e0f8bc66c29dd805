import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, localOf } from '../../lib/hearing/local-time.ts';

const beijing = 'Asia/Shanghai';

describe('a time in the hearing’s place', () => {
  it('ends a day at 24:00 and begins one at 00:00', () => {
    const midnight = '2026-04-15T16:00:00.000Z';
    expect(localOf(midnight, beijing, true)).toEqual({ day: '2026-04-15', time: '24:00' });
    expect(localOf(midnight, beijing)).toEqual({ day: '2026-04-16', time: '00:00' });
    expect(instantOf({ day: '2026-04-15', time: '24:00' }, beijing)).toBe(midnight);
  });

  it('is none where no day is given', () => {
    expect(instantOf({ day: '', time: '09:00' }, beijing)).toBe('');
    expect(localOf('', beijing)).toEqual({ day: '', time: '00:00' });
  });

  it('keeps the hour where clocks are changed', () => {
    expect(instantOf({ day: '2026-03-29', time: '12:00' }, 'Europe/Berlin')).toBe('2026-03-29T10:00:00.000Z');
    expect(instantOf({ day: '2026-03-28', time: '12:00' }, 'Europe/Berlin')).toBe('2026-03-28T11:00:00.000Z');
  });

  it('comes back as it went, to the minute', () => {
    const minutes = fc
      .integer({ min: 0, max: 2_000_000 })
      .map((n) => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString());
    fc.assert(
      fc.property(minutes, fc.boolean(), (instant, end) => {
        expect(instantOf(localOf(instant, beijing, end), beijing)).toBe(instant);
      }),
    );
  });
});
