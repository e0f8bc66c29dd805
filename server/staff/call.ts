import type * as z from 'zod';
import type { Permission } from '../../lib/hearing/staff/roles.ts';
import type { Transaction } from '../database/connect.ts';
import type { Endpoint } from '../endpoint.ts';
import type { PaperWork } from './papers.ts';
import type { Session } from './sessions.ts';

/**
 * Who may make a call: anybody at all, whoever is signed in, who administers the endpoint, or who has this
 * permission in the hearing that the path names.
 */
export type Need = 'anybody' | 'signed-in' | 'administer' | Permission;

/** A call as it arrives: who asks, where, and what, all of it checked. */
export interface Asked<Body = unknown, Query = unknown, Ready = unknown> {
  readonly endpoint: Endpoint;
  /** Committed with the audit entry, or not at all. */
  readonly tx: Transaction;
  readonly now: Date;
  readonly session: Session;
  /** `''` where the path names none. */
  readonly hearingId: string;
  /** Parts of the path besides the hearing. */
  readonly part: (name: string) => string;
  readonly body: Body;
  readonly query: Query;
  /** What `prepare` answered. */
  readonly ready: Ready;
  /** The hearing's own address. */
  readonly hearingUrl: string;
}

export interface Answered {
  readonly body?: unknown;
  /** Instead of a body: something to keep, made once the audit entry stands. */
  readonly paper?: PaperWork;
  readonly status?: 200 | 201;
  /** For the audit trail: what it was done to, and how; never a citizen's words or data. */
  readonly subject?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** One call of the office. Everything that can be called is a value of this type, so that a test can try it all. */
export interface Call<Body = unknown, Query = unknown, Ready = unknown> {
  readonly name: string;
  readonly method: 'get' | 'post';
  /** Under `/staff/api`. With `:hearing` in it, the permission is the one in that hearing. */
  readonly path: string;
  readonly needs: Exclude<Need, 'anybody'>;
  readonly body?: z.ZodType<Body>;
  readonly query?: z.ZodType<Query>;
  /** Reading that is written down as well: whoever looks at personal data. */
  readonly audited?: boolean;
  /** Long work before the transaction: one that waits would be cut off. */
  readonly prepare?: (endpoint: Endpoint, hearingId: string) => Promise<Ready>;
  readonly handle: (asked: Asked<Body, Query, Ready>) => Promise<Answered>;
}

/** Keeps the types of body and query together, then forgets them: a table of calls is of one type. */
export function call<Body, Query, Ready>(described: Call<Body, Query, Ready>): Call {
  return described as Call;
}
