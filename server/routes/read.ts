import type { Context } from 'hono';
import type * as z from 'zod';
import { hearingId, plainText } from '../../lib/hearing/protocol/primitives.ts';
import { ProblemError } from '../problem.ts';

/** The hearing named in the path; a name that cannot be one is not found. */
export function hearingIn(context: Context): string {
  const read = hearingId.safeParse(context.req.param('hearing'));
  return read.success ? read.data : notFound();
}

/** A part of the path that names something kept; one that no store could hold is not found. */
export function namedIn(context: Context, name: string): string {
  const read = plainText(200).min(1).safeParse(context.req.param(name));
  return read.success ? read.data : notFound();
}

export function notFound(): never {
  throw new ProblemError('not-found', {
    zh: '这里没有要找的内容，请核对地址。',
    en: 'There is nothing at this address; please check it.',
  });
}

/** With a tag to ask again by; weak, since the clock in it moves on. */
export function fresh(context: Context, body: object, tag: string): Response {
  const etag = `W/"${tag.slice(0, 64)}"`;
  context.header('etag', etag);
  context.header('cache-control', 'no-cache');
  const known = context.req.header('if-none-match')?.split(/\s*,\s*/) ?? [];
  return known.includes(etag) ? context.body(null, 304) : context.json(body);
}

/** JSON body by its schema; says which places are wrong. */
export async function bodyBy<T>(
  context: Context,
  schema: z.ZodType<T>,
): Promise<{ value: T; bytes: number }> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw new ProblemError('unsupported-type', onlyJson);
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  return { value: parsedBy(schema, jsonOf(bytes)), bytes: bytes.byteLength };
}

/** Query parameters by their schema. */
export function queryBy<T>(context: Context, schema: z.ZodType<T>): T {
  return parsedBy(schema, context.req.query());
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ProblemError('malformed', notJson, { cause });
  }
}

function parsedBy<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const errors = read.error.issues.map(({ path, message }) => ({
    pointer: path
      .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join('')
      .slice(0, 500),
    words: { zh: '这一处不合协议。', en: printable(message) },
  }));
  throw new ProblemError('malformed', notByProtocol, { errors });
}

/** Messages repeat what came, which may be anything. */
function printable(message: string): string {
  return message
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '\uFFFD')
    .slice(0, 4000);
}

const onlyJson = {
  zh: '请用 application/json 提交。',
  en: 'Please send application/json.',
};

const notJson = { zh: '收到的不是完整的 JSON。', en: 'What came is not complete JSON.' };

const notByProtocol = {
  zh: '收到的内容不合协议，见 errors 所指之处。',
  en: 'What came does not follow the protocol; see the places in errors.',
};
