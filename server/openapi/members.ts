import * as z from 'zod';
import { components, type JsonSchema } from './components.ts';

/** One member of a schema, told for people. */
export interface Member {
  readonly name: string;
  readonly required: boolean;
  readonly type: Type;
}

/** What a value may be: words, and the names of schemas among them. */
export type Type = readonly ({ readonly text: string } | { readonly schema: string })[];

const node = z.object({
  $ref: z.string().optional(),
  type: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
  maxLength: z.int().optional(),
  maxItems: z.int().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});

/** Every named schema with its members, in the order in which they are described. */
export function schemaMembers(): readonly { readonly name: string; readonly members: readonly Member[] }[] {
  return Object.entries(components()).map(([name, schema]) => ({ name, members: membersOf(schema) }));
}

function membersOf(schema: JsonSchema): Member[] {
  const { properties = {}, required = [] } = node.parse(schema);
  return Object.entries(properties).map(([name, each]) => ({
    name,
    required: required.includes(name),
    type: typeOf(each),
  }));
}

function typeOf(schema: unknown): Type {
  const at = node.parse(schema);
  if (at.$ref !== undefined) return [{ schema: at.$ref.replace('#/components/schemas/', '') }];
  const choices = at.anyOf ?? at.oneOf;
  if (choices !== undefined)
    return choices.flatMap((choice, order) =>
      order === 0 ? typeOf(choice) : [{ text: ' | ' }, ...typeOf(choice)],
    );
  if (at.enum !== undefined) return [{ text: at.enum.map((value) => JSON.stringify(value)).join(' | ') }];
  if (at.const !== undefined) return [{ text: JSON.stringify(at.const) }];
  if (at.type === 'array') return [...typeOf(at.items), { text: at.maxItems ? `[] ≤ ${at.maxItems}` : '[]' }];
  if (at.type === 'object' && at.properties !== undefined) return inner(membersOf(at));
  return [{ text: scalar(at) }];
}

/** An object without a name of its own, in one line. */
function inner(members: readonly Member[]): Type {
  const parts = members.flatMap(({ name, required, type }, order) => [
    { text: `${order === 0 ? '' : ', '}${name}${required ? '' : '?'}: ` },
    ...type,
  ]);
  return [{ text: '{' }, ...parts, { text: '}' }];
}

/** The largest whole number that JSON carries everywhere says nothing. */
const unbounded = Number.MAX_SAFE_INTEGER;

function scalar({
  type = 'any',
  format,
  pattern,
  maxLength,
  minimum,
  maximum,
}: z.infer<typeof node>): string {
  const range = [
    minimum !== undefined && Math.abs(minimum) < unbounded ? `≥ ${minimum}` : '',
    maximum !== undefined && maximum < unbounded ? `≤ ${maximum}` : '',
    maxLength !== undefined ? `≤ ${maxLength}` : '',
  ];
  const shape = format ?? (pattern !== undefined && pattern.length <= 40 ? `/${pattern}/` : '');
  return [type, shape, ...range].filter((part) => part !== '').join(' ');
}
