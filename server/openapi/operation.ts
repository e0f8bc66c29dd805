import type * as z from 'zod';
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
  readonly body: z.ZodType | null;
  /** The body is a file's bytes as they are. */
  readonly file: boolean;
  readonly status: 200 | 201 | 204;
  /** Null where there is no content. */
  readonly answer: z.ZodType | null;
  readonly problems: readonly ProblemCode[];
}

/** What most operations have in common. */
export const open = {
  secret: false,
  query: null,
  body: null,
  file: false,
  status: 200,
  method: 'get',
} as const;
export const own = { ...open, secret: true } as const;
