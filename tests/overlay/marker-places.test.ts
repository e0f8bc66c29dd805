import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Flow, fromFlow, toFlow } from '../../lib/page/marker-axes.ts';
import {
  type Column,
  chipWidth,
  type Lead,
  placesIn,
  signPlaces,
  stepFor,
} from '../../lib/page/marker-places.ts';

const flows: Flow[] = ['ltr', 'rtl', 'vertical-rl', 'vertical-lr'];
const column = (over: Partial<Column> = {}): Column => ({
  flow: 'ltr',
  edge: 100,
  strip: 60,
  step: 'chip',
  ...over,
});

/** Articles whose first lines stand at these heights, 24 high, each ending before the next. */
const articles = (...tops: number[]): Lead[] =>
  tops.map((top, at) => ({
    eId: `art_${at + 1}`,
    number: String(at + 1),
    first: { inlineStart: 132, inlineEnd: 148, blockStart: top, blockEnd: top + 24 },
    blockEnd: (tops[at + 1] ?? top + 64) - 8,
  }));

describe('the ladder', () => {
  it.each([
    [36, 'chip'],
    [200, 'chip'],
    [35, 'tab'],
    [8, 'tab'],
    [7, 'rail'],
    [0, 'rail'],
  ])('a strip of %d px carries a %s', (strip, step) => {
    expect(stepFor({ strip, inCells: false, widest: 28 })).toBe(step);
  });

  it('gives text in table cells a rail however wide the strip', () => {
    expect(stepFor({ strip: 400, inCells: true, widest: 28 })).toBe('rail');
  });

  it('asks for more room where numbers have four digits', () => {
    expect(stepFor({ strip: 40, inCells: false, widest: chipWidth('1242') })).toBe('tab');
  });
});

describe('a chip', () => {
  it('stands on its article’s first line, before the text', () => {
    const [place] = placesIn(column(), articles(200));
    expect(place?.chip).toEqual({ inlineStart: 58, inlineEnd: 86, blockStart: 200, blockEnd: 224 });
    expect(place?.line).toEqual({ inline: 92, from: 200, to: 256 });
  });

  it('is reached over 44 px where there is room', () => {
    expect(placesIn(column(), articles(200))[0]?.reach).toEqual({ before: 10, after: 10 });
  });

  it('shares the gap with the next one where there is none', () => {
    const [first, second] = placesIn(column(), articles(200, 232));
    expect(first?.reach.after).toBe(4);
    expect(second?.reach.before).toBe(4);
  });

  it('grows lower in tight lines, and keeps a reach of 24', () => {
    const places = placesIn(column(), articles(200, 220, 240));
    expect(places[1]?.chip).toMatchObject({ blockStart: 223, blockEnd: 241 });
    expect(places[1]?.reach).toEqual({ before: 3, after: 3 });
  });

  it('never touches the text nor another chip of lines 18 px apart or more', () => {
    const gaps = fc.array(fc.integer({ min: 18, max: 300 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(gaps, fc.constantFrom('chip' as const, 'tab' as const), (steps, step) => {
        let top = 0;
        const tops = steps.map((gap) => {
          top += gap;
          return top;
        });
        const places = placesIn(column({ step, strip: step === 'tab' ? 20 : 60 }), articles(...tops));
        places.forEach((place, at) => {
          expect(place.chip.inlineEnd).toBeLessThan(100);
          const next = places[at + 1];
          if (next) expect(place.chip.blockEnd).toBeLessThanOrEqual(next.chip.blockStart);
        });
      }),
    );
  });
});

describe('signs of 款 and 项', () => {
  const lead = (top: number, inlineStart: number) => ({
    eId: `at_${top}`,
    first: { inlineStart, inlineEnd: inlineStart + 16, blockStart: top, blockEnd: top + 24 },
  });
  const chip = { inlineStart: 58, inlineEnd: 86, blockStart: 200, blockEnd: 224 };

  it('stand in the indent', () => {
    expect(signPlaces(column(), chip, [lead(200, 132)]).get('at_200')).toEqual({
      inlineStart: 106,
      inlineEnd: 128,
      blockStart: 201,
      blockEnd: 223,
    });
  });

  it('stand under the chip where the text has no indent', () => {
    expect(signPlaces(column(), chip, [lead(200, 100)]).get('at_200')?.blockStart).toBe(224);
  });

  it('do not lie on each other', () => {
    const places = [...signPlaces(column(), chip, [lead(200, 132), lead(212, 132)]).values()];
    expect(places[1]?.blockStart).toBe(places[0]?.blockEnd);
  });
});

describe('axes', () => {
  const side = fc.integer({ min: -2000, max: 2000 });
  it('lead back to where they came from, whichever way the text runs', () => {
    fc.assert(
      fc.property(fc.constantFrom(...flows), side, side, side, side, (flow, left, top, right, bottom) => {
        const back = fromFlow(flow, toFlow(flow, { left, top, right, bottom }));
        expect([back.left, back.top, back.right, back.bottom].map((n) => n + 0)).toEqual([
          left,
          top,
          right,
          bottom,
        ]);
      }),
    );
  });

  it('put the chip of right-to-left text at its right', () => {
    const text = { left: 100, top: 0, right: 500, bottom: 24 };
    const start = toFlow('rtl', text).inlineStart;
    const chip = { inlineStart: start - 42, inlineEnd: start - 14, blockStart: 0, blockEnd: 24 };
    expect(fromFlow('rtl', chip)).toMatchObject({ left: 514, right: 542 });
  });
});
