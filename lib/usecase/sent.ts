import { type OutboxEvent, type OutboxRow, transition } from '../hearing/outbox.ts';
import type { StatusAccess } from './hearing-port.ts';
import type { OutboxStore } from './store-ports.ts';

/** What the person may do about a submission that is on its way. */
export type Wish = 'cancel' | 'retry' | 'trust';

/** Does it if the row still allows it; false if a sender was faster. The sender is woken by the caller. */
export async function act(
  wish: Wish,
  submissionId: string,
  { outbox, now }: { readonly outbox: OutboxStore; readonly now: () => number },
): Promise<boolean> {
  const row = await outbox.get(submissionId);
  const event: OutboxEvent = wish === 'retry' ? { type: 'retry', now: now() } : { type: wish };
  const next = row && transition(row, event);
  return row !== null && next !== null && outbox.swap(row, next);
}

/** Null until there is a receipt. */
export function statusAccess(row: OutboxRow): StatusAccess | null {
  if (row.receipt === null) return null;
  return { hearingUrl: row.hearingUrl, number: row.receipt.number, secret: row.statusSecret };
}
