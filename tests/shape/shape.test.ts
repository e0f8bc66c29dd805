import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  aBoolean,
  mapOf,
  oneOf,
  orNull,
  record,
  type Shape,
  text,
  wholeNumber,
} from '../../lib/shape/shape.ts';

const pairs: Record<string, [Shape<unknown>, z.ZodMiniType]> = {
  boolean: [aBoolean, z.boolean()],
  number: [wholeNumber, z.int().check(z.nonnegative())],
  text: [text(1, 3), z.string().check(z.minLength(1), z.maxLength(3))],
  word: [oneOf('has', 'ask'), z.enum(['has', 'ask'])],
  orNull: [orNull(wholeNumber), z.nullable(z.int().check(z.nonnegative()))],
  record: [
    record({ a: aBoolean, b: orNull(text(0, 9)) }),
    z.object({ a: z.boolean(), b: z.nullable(z.string().check(z.maxLength(9))) }),
  ],
  map: [
    mapOf(text(1, 9), oneOf('has')),
    z.record(z.string().check(z.minLength(1), z.maxLength(9)), z.enum(['has'])),
  ],
};

const likely = fc.oneof(
  fc.anything(),
  fc.constantFrom(null, true, 0, 7, -1, 1.5, Number.NaN, '', 'has', 'ask', 'long text'),
  fc.record({
    a: fc.oneof(fc.boolean(), fc.anything()),
    b: fc.oneof(fc.string(), fc.constant(null)),
    c: fc.anything(),
  }),
  fc.dictionary(fc.string(), fc.constant('has')),
);

describe('a shape', () => {
  it.each(Object.entries(pairs))('of %s takes exactly what zod takes', (_, [ours, theirs]) => {
    fc.assert(
      fc.property(likely, (value) => {
        const [own, zods] = [ours.safeParse(value), theirs.safeParse(value)];
        expect(own.success).toBe(zods.success);
        if (own.success) expect(own.data).toEqual(zods.data);
      }),
      { numRuns: 400 },
    );
  });

  it('of a map leaves out an entry that would be a prototype', () => {
    const value: unknown = JSON.parse('{"__proto__": "has", "it": "has"}');
    const read = mapOf(text(1, 9), oneOf('has')).safeParse(value);
    expect(read.success && Object.keys(read.data)).toEqual(['it']);
  });

  it('takes nothing from a prototype', () => {
    expect(record({ a: aBoolean }).safeParse(Object.create({ a: true })).success).toBe(false);
  });
});
