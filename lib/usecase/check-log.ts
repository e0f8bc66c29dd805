import type { LogFault } from '../hearing/audit.ts';
import type { OutboxRow } from '../hearing/outbox.ts';
import type { LogHead } from '../hearing/protocol/receipt.ts';
import type { ReceiptFault } from '../hearing/receipt.ts';
import type { HearingPort } from './hearing-port.ts';
import type { SettingStore } from './store-ports.ts';

/** What looking at the published log gave. */
export type LogCheck =
  /** Receipt and log hold; this is the log's head as it was found. */
  | { readonly kind: 'holds'; readonly head: LogHead }
  /** Something does not hold. `heads`: the newest one found good before, and the one of now, for whoever is shown it. */
  | {
      readonly kind: 'faulty';
      readonly faults: readonly (ReceiptFault | LogFault)[];
      readonly heads: readonly LogHead[];
    }
  /** The endpoint did not answer; nothing is known. */
  | { readonly kind: 'silent' };

export interface LogCheckPorts {
  readonly hearing: Pick<HearingPort, 'audit'>;
  readonly settings: Pick<SettingStore, 'get' | 'set'>;
}

/**
 * Checks a submission's receipt against keys and log as they are published now, and against the newest head that
 * this device has found good, which it then replaces. A head that does not hold is never kept. Null without a receipt.
 */
export async function checkLog(
  row: OutboxRow,
  { hearing, settings }: LogCheckPorts,
): Promise<LogCheck | null> {
  const { receipt, packet, keys, hearingUrl } = row;
  if (receipt === null) return null;
  const lastHead = await settings.get(headKey(hearingUrl));
  const { faults, head, before } = await hearing.audit(hearingUrl, { receipt, packet, keys, lastHead });
  if (faults.length > 0 && faults.every(({ fault }) => fault === 'no-answer')) return { kind: 'silent' };
  if (faults.length > 0 || head === null)
    return { kind: 'faulty', faults, heads: [before, head].filter((each) => each !== null) };
  await settings.set(headKey(hearingUrl), JSON.stringify(head));
  return { kind: 'holds', head };
}

/** Under which setting the newest good head of a hearing's log is kept. */
export const headKey = (hearingUrl: string) => `log-head:${hearingUrl}`;
