import { isSignedBy } from './keys.ts';
import { canonicalJson } from './packet.ts';
import type { SigningKey } from './protocol/hearing.ts';
import type { LogHead, Receipt } from './protocol/receipt.ts';

/** How far a receipt's date may lie outside the time in which it was sent, for clocks that differ. */
export const clockTolerance = 120_000;

/** What is wrong with a receipt. Times in milliseconds since 1970. */
export type ReceiptFault =
  | { readonly fault: 'signature' }
  | { readonly fault: 'unknown-key'; readonly keyId: string }
  | { readonly fault: 'packet' }
  | { readonly fault: 'hearing' }
  | { readonly fault: 'position' }
  | { readonly fault: 'time'; readonly receivedAt: number; readonly from: number; readonly to: number };

/** What the person knows without the endpoint. */
export interface Expectation {
  readonly hearingId: string;
  readonly packetHash: string;
  readonly keys: readonly SigningKey[];
  /** From the first attempt's start to the answer, milliseconds since 1970, device clock; null: not known. */
  readonly sent: { readonly from: number; readonly to: number } | null;
}

/** What is signed in a receipt: all of it but the signature. */
export function receiptMessage(receipt: Omit<Receipt, 'signature'>): string {
  return signedText('receipt', receipt);
}

export function logHeadMessage(head: Omit<LogHead, 'signature'>): string {
  return signedText('log head', head);
}

/** Every fault of a receipt; none means that it proves what it says. */
export function checkReceipt(receipt: Receipt, expected: Expectation): readonly ReceiptFault[] {
  return [
    ...signatureFaults(receipt, expected.keys),
    ...(receipt.packetHash === expected.packetHash ? [] : [{ fault: 'packet' } as const]),
    ...(receipt.hearingId === expected.hearingId ? [] : [{ fault: 'hearing' } as const]),
    ...(receipt.leafIndex < receipt.log.size ? [] : [{ fault: 'position' } as const]),
    ...timeFaults(receipt, expected.sent),
  ];
}

export function isLogHeadSigned(head: LogHead, keys: readonly SigningKey[]): boolean {
  const key = keys.find(({ id }) => id === head.keyId);
  return key !== undefined && isSignedBy(key.publicKey, head.signature, logHeadMessage(head));
}

function signatureFaults(receipt: Receipt, keys: readonly SigningKey[]): readonly ReceiptFault[] {
  const key = keys.find(({ id }) => id === receipt.keyId);
  if (key === undefined) return [{ fault: 'unknown-key', keyId: receipt.keyId }];
  return isSignedBy(key.publicKey, receipt.signature, receiptMessage(receipt))
    ? []
    : [{ fault: 'signature' }];
}

function timeFaults(receipt: Receipt, sent: Expectation['sent']): readonly ReceiptFault[] {
  if (sent === null) return [];
  const receivedAt = Date.parse(receipt.receivedAt);
  const early = receivedAt < sent.from - clockTolerance;
  const late = receivedAt > sent.to + clockTolerance;
  return early || late ? [{ fault: 'time', receivedAt, from: sent.from, to: sent.to }] : [];
}

/** The first line keeps a signature over one kind of thing from passing for another. */
function signedText(kind: string, signed: object): string {
  const { signature: _, ...rest } = { signature: null, ...signed };
  return `zhutiao ${kind} v1\n${canonicalJson(rest)}`;
}
