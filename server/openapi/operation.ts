import * as z from 'zod';
import type { Words } from '../../lib/hearing/protocol/primitives.ts';
import type { ProblemCode } from '../../lib/hearing/protocol/problem.ts';

/** One thing that can be asked of the endpoint. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post';
  /** Under `/v1/hearings/{hearing}`. */
  readonly path: string;
  readonly summary: Words;
  /** Opens to the status secret as a bearer token. */
  readonly secret: boolean;
  readonly query: z.ZodObject<Readonly<Record<string, z.ZodType>>> | null;
  readonly headers: readonly RequestHeader[];
  /** Sent with an `ETag`; asked again by it, what has not changed is answered 304. */
  readonly tagged: boolean;
  readonly body: z.ZodType | null;
  /** The body is a file's bytes as they are. */
  readonly file: boolean;
  readonly status: 200 | 201 | 204;
  /** Null where there is no content. */
  readonly answer: z.ZodType | null;
  readonly problems: readonly ProblemCode[];
}

/** A header that means something to one operation. */
export interface RequestHeader {
  readonly name: string;
  readonly required: boolean;
  readonly schema: z.ZodType;
}

/** For what is taken once, however often it is sent. */
export const idempotencyKey: RequestHeader = { name: 'Idempotency-Key', required: true, schema: z.uuid() };
export const proofOfWork: RequestHeader = {
  name: 'Proof-Of-Work',
  required: false,
  schema: z.string().max(4000),
};

/** What most operations have in common. */
export const open = {
  secret: false,
  query: null,
  headers: [],
  tagged: false,
  body: null,
  file: false,
  status: 200,
  method: 'get',
} as const;
export const own = { ...open, secret: true } as const;
