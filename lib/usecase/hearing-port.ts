import type { Audit } from '../hearing/audit.ts';
import type { Hearing, HearingRevision, SigningKey } from '../hearing/protocol/hearing.ts';
import type { LogHead, Receipt } from '../hearing/protocol/receipt.ts';
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

/** What a person holds of a submission. */
export interface Held {
  readonly receipt: Receipt;
  /** RFC 8785 form of what was submitted. */
  readonly packet: string;
  /** The hearing's keys as they were seen before submitting. */
  readonly keys: readonly SigningKey[];
  /** JSON of the newest head of the log that was found good; null at the first look. */
  readonly lastHead: string | null;
}

/** A hearing's endpoint, asked by the person. Every answer has passed its schema. */
export interface HearingPort {
  hearing(url: string): Promise<Asked<Hearing>>;
  revision(url: string, revisionId: string): Promise<Asked<HearingRevision>>;
  status(access: StatusAccess): Promise<Asked<Status>>;
  /** 1 to 5; true if the endpoint took it. */
  rate(access: StatusAccess, rating: number): Promise<boolean>;
  /** Checks what is held against keys and log as they are published now. `before`: what `lastHead` was read as. */
  audit(hearingUrl: string, held: Held): Promise<Audit & { readonly before: LogHead | null }>;
  /** Takes the words back; the answer is the status afterwards. */
  withdraw(access: StatusAccess): Promise<Asked<Status>>;
}
