import type { IdentityPart } from '../../lib/hearing/protocol/packet.ts';
import type { FiledPacket } from '../../lib/hearing/staff/letters.ts';
import type { ProblemError } from '../problem.ts';

/** A submission that has passed the schemas and waits to be taken. */
export interface Ticket {
  readonly key: string;
  readonly packet: FiledPacket;
  readonly packetHash: string;
  readonly identity: IdentityPart | null;
  /** Of the body as it came. */
  readonly bytes: number;
  /** Network it came from; null where it is not known. Only counted, never kept. */
  readonly address: string | null;
  /** It came with a proof of work. */
  readonly worked: boolean;
  readonly predecessorSecret: string | null;
  /** Filed by the office: period, form and sizes are for citizens. */
  readonly byOffice?: boolean;
  /** When its last byte had come, by the endpoint's clock. */
  readonly arrivedAt: Date;
}

/** A receipt as text, the same on every repeat; or why there is none. */
export type Outcome =
  | { readonly kind: 'receipt'; readonly receipt: string }
  | { readonly kind: 'problem'; readonly problem: ProblemError };

/** The revision that a packet is about, as far as its targets must fit. */
export interface Ground {
  readonly eIds: ReadonlySet<string>;
  /** UTF-16 units of its text. */
  readonly length: number;
}
