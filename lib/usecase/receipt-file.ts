import type { OutboxRow } from '../hearing/outbox.ts';
import type { LogHead, Receipt } from '../hearing/protocol/receipt.ts';
import type { ReceiptFile } from '../hearing/protocol/receipt-file.ts';

/** The receipt of a submission, or the one that did not hold and was kept as evidence; null where there is none. */
export function receiptIn({ receipt, lastError }: OutboxRow): Receipt | null {
  return receipt ?? (lastError?.kind === 'receipt' ? lastError.receipt : null);
}

/**
 * What a person takes away: receipt, packet and the keys as they were seen before submitting, and heads of the log
 * where they matter. `zhutiao verify` reads it. Null where there is no receipt.
 */
export function writeReceiptFile(row: OutboxRow, heads: readonly LogHead[] = []): string | null {
  const receipt = receiptIn(row);
  if (receipt === null) return null;
  const { hearingUrl, packet, keys } = row;
  const file: ReceiptFile = {
    kind: 'zhutiao-receipt',
    hearingUrl,
    receipt,
    packet,
    keys: [...keys],
    ...(heads.length > 0 ? { heads: [...heads] } : {}),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
