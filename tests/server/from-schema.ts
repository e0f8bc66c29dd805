import * as fc from 'fast-check';
import * as z from 'zod';

const reference = z.object({ $ref: z.string() });
const node = z.object({
  type: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minItems: z.int().optional(),
  maxItems: z.int().optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
});

/** What may come in the place of anything: the kinds of values that break programs. */
export const wild: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    '',
    '\u0000',
    '\ud800',
    '\u202e',
    "'; DROP TABLE comments; --",
    '__proto__',
    -1,
    1e308,
    2 ** 53,
    null,
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/**
 * Values of a JSON Schema 2020-12 as the endpoint's description has it, each part of which is now and then
 * something else.
 * @param resolve the schema behind a `$ref`
 */
export function valuesOf(schema: unknown, resolve: (name: string) => unknown): fc.Arbitrary<unknown> {
  const pointed = reference.safeParse(schema);
  if (pointed.success) return valuesOf(resolve(pointed.data.$ref), resolve);
  return fc.oneof({ arbitrary: right(node.parse(schema)), weight: 30 }, { arbitrary: wild, weight: 1 });

  function right(at: z.infer<typeof node>): fc.Arbitrary<unknown> {
    const choices = at.anyOf ?? at.oneOf;
    if (choices) return fc.oneof(...choices.map((choice) => valuesOf(choice, resolve)));
    if (at.enum) return fc.constantFrom(...at.enum);
    if (at.const !== undefined) return fc.constant(at.const);
    switch (at.type) {
      case 'object':
        return objects(at);
      case 'array':
        return fc.array(valuesOf(at.items, resolve), { minLength: at.minItems ?? 0, maxLength: 3 });
      case 'string':
        return strings(at);
      case 'integer':
      case 'number':
        return fc.integer({ min: Math.max(at.minimum ?? 0, -1000), max: Math.min(at.maximum ?? 1000, 1000) });
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      default:
        return fc.jsonValue();
    }
  }

  function objects({ properties = {}, additionalProperties }: z.infer<typeof node>): fc.Arbitrary<unknown> {
    const known = Object.entries(properties).map(([name, each]) => [name, valuesOf(each, resolve)] as const);
    const named = fc.record(Object.fromEntries(known));
    if (typeof additionalProperties !== 'object') return named;
    return fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), valuesOf(additionalProperties, resolve), {
      maxKeys: 4,
    });
  }
}

function strings({
  format,
  pattern,
  minLength = 0,
  maxLength = 100,
}: z.infer<typeof node>): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time') {
    const around = { min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true };
    return fc.date(around).map((date) => date.toISOString());
  }
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 100) });
}
