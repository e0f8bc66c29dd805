import type { Hearing, HearingRevision } from '../hearing/protocol/hearing.ts';
import type { Status } from '../hearing/protocol/status.ts';

/**
 * What came of asking an endpoint. unreachable: no network, or nobody there. invalid: it answers, but not
 * in this protocol. absent: it says that there is no such thing.
 */
export type Asked<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'absent' };

/** Opens the status of one submission. */
export interface StatusAccess {
  readonly hearingUrl: string;
  readonly number: string;
  readonly secret: string;
}

/** A hearing's endpoint, asked by the person. Every answer has passed its schema. */
export interface HearingPort {
  hearing(url: string): Promise<Asked<Hearing>>;
  revision(url: string, revisionId: string): Promise<Asked<HearingRevision>>;
  status(access: StatusAccess): Promise<Asked<Status>>;
  /** 1 to 5; true if the endpoint took it. */
  rate(access: StatusAccess, rating: number): Promise<boolean>;
}
