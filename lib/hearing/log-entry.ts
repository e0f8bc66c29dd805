import { leafHash } from './merkle.ts';
import { canonicalJson } from './packet.ts';

/**
 * What a leaf of a hearing's log says. Only salted hashes and numbers, never a person's data or words:
 * - submission: this packet was accepted;
 * - withdrawal: the words of that leaf were taken out at the person's wish;
 * - erasure: what was kept of these leaves beyond the hashes was deleted when its time was over.
 */
export type LogEntry =
  | { readonly kind: 'submission'; readonly packetHash: string }
  | { readonly kind: 'withdrawal'; readonly leafIndex: number; readonly at: string }
  | {
      readonly kind: 'erasure';
      readonly of: 'identities' | 'words';
      readonly below: number;
      readonly at: string;
    };

/** Bytes of the leaf: RFC 8785 form. */
export function entryText(entry: LogEntry): string {
  return canonicalJson(entry);
}

export function entryHash(entry: LogEntry): string {
  return leafHash(entryText(entry));
}
