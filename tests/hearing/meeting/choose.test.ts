import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSpeakers } from '../../../lib/hearing/meeting/choose.ts';

/** `+` supports, `-` opposes, `~` wants other words, `.` takes no side; `!` behind one: selected already. Numbers count from 1. */
function people(line: string) {
  return [...line.replaceAll('!', '')].map((sign, at) => ({
    number: `${at + 1}`,
    view: sign === '.' ? null : sign,
    kept: kept(line, at),
  }));
}

/** Is the sign at this place followed by `!`? */
function kept(line: string, at: number): boolean {
  return [...line.matchAll(/[^!](!?)/g)][at]?.[1] === '!';
}

const chosen = (line: string, places: number) => [...chooseSpeakers(people(line), places)].join(' ');

describe('who is proposed to speak', () => {
  it('gives everybody a place where there is one for each', () => {
    expect(chosen('++-', 5)).toBe('1 3 2');
  });

  it('hears every view before it hears one twice', () => {
    expect(chosen('++++++++-~', 3)).toBe('1 9 10');
  });

  it('shares out the other places as the applicants are, who asked first before', () => {
    // 6 : 3 : 1 for 5 places; each has one, then 6/3 and 3/3, then 6/5 before 3/3.
    expect(chosen('++++++---~', 5).split(' ').sort().join(' ')).toBe('1 10 2 3 7');
  });

  it('gives the larger sides a place where there are more sides than places', () => {
    expect(chosen('~--++.', 2)).toBe('2 4');
  });

  it('keeps who is selected already and counts them for their side', () => {
    expect(chosen('++!-', 2)).toBe('2 3');
  });
});

const line = fc.string({ unit: fc.constantFrom('+', '-', '~', '.'), maxLength: 40 });

it('never gives more than the places, nor fewer while somebody waits, and says the same twice', () => {
  fc.assert(
    fc.property(line, fc.nat(30), (who, places) => {
      const once = chooseSpeakers(people(who), places);
      expect(once.size).toBe(Math.min(places, who.length));
      expect(chooseSpeakers(people(who), places)).toEqual(once);
    }),
  );
});

it('takes a place from nobody when there is one more', () => {
  fc.assert(
    fc.property(line, fc.nat(30), (who, places) => {
      const fewer = chooseSpeakers(people(who), places);
      const more = chooseSpeakers(people(who), places + 1);
      expect([...fewer].filter((number) => !more.has(number))).toEqual([]);
    }),
  );
});
