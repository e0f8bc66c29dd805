import { followKeys } from './keys.ts';
import { entryHash } from './log-entry.ts';
import { extendsTree, includes, type TreeSize } from './merkle.ts';
import { type SigningKey, signingKeyList } from './protocol/hearing.ts';
import { consistencyProof, inclusionProof, type LogHead, logHead, type Receipt } from './protocol/receipt.ts';
import { checkReceipt, isLogHeadSigned, type ReceiptFault } from './receipt.ts';

/** What a person holds in their own hands. */
export interface Evidence {
  readonly receipt: Receipt;
  /** Of the packet as kept; null where only the receipt was kept. */
  readonly packetHash: string | null;
  /** Keys as seen before submitting; null: the endpoint's word is taken for them. */
  readonly keys: readonly SigningKey[] | null;
  /** The newest head that was found good before; null at the first look. */
  readonly lastHead: TreeSize | null;
}

/** What an endpoint's log says against the evidence. */
export type LogFault =
  /** It did not answer as the protocol has it. */
  | { readonly fault: 'no-answer'; readonly asked: string }
  | { readonly fault: 'head-signature' }
  /** The log is shorter now than it was. */
  | { readonly fault: 'shrunk'; readonly from: number; readonly to: number }
  /** The log of now does not begin with the log of then: something was altered or taken out. */
  | { readonly fault: 'forked'; readonly from: number; readonly to: number }
  /** The leaf is not where the receipt says. */
  | { readonly fault: 'not-included' };

export interface Audit {
  readonly faults: readonly (ReceiptFault | LogFault)[];
  /** To be kept as `lastHead` if there is no fault. */
  readonly head: LogHead | null;
}

/** Asks for a path under the hearing's address; whatever comes back as JSON, null for anything else. */
export type Ask = (path: string) => Promise<unknown>;

/** Checks a receipt against keys and log that the endpoint publishes now. */
export async function auditReceipt(evidence: Evidence, ask: Ask): Promise<Audit> {
  const { receipt } = evidence;
  const offered = signingKeyList.safeParse(await ask('/keys')).data?.keys;
  if (offered === undefined) return { faults: [noAnswer('/keys')], head: null };
  const keys = evidence.keys === null ? offered : followKeys(receipt.hearingId, evidence.keys, offered);
  const packetHash = evidence.packetHash ?? receipt.packetHash;
  const faults = checkReceipt(receipt, { hearingId: receipt.hearingId, packetHash, keys, sent: null });
  const head = logHead.safeParse(await ask('/log/head')).data ?? null;
  if (head === null) return { faults: [...faults, noAnswer('/log/head')], head };
  const signed = head.hearingId === receipt.hearingId && isLogHeadSigned(head, keys);
  return {
    faults: [
      ...faults,
      ...(signed ? [] : [{ fault: 'head-signature' } as const]),
      ...(await inclusionFaults(receipt, ask)),
      ...(await growthFaults(receipt.log, head, ask)),
      ...(evidence.lastHead === null ? [] : await growthFaults(evidence.lastHead, head, ask)),
    ],
    head,
  };
}

async function inclusionFaults(
  { leafIndex, log, packetHash }: Receipt,
  ask: Ask,
): Promise<readonly LogFault[]> {
  const path = `/log/inclusion?leaf=${leafIndex}&size=${log.size}`;
  const proof = inclusionProof.safeParse(await ask(path)).data;
  if (proof === undefined) return [noAnswer(path)];
  const leaf = entryHash({ kind: 'submission', packetHash });
  return includes({ leaf, leafIndex, ...log }, proof.path) ? [] : [{ fault: 'not-included' }];
}

async function growthFaults(then: TreeSize, now: TreeSize, ask: Ask): Promise<readonly LogFault[]> {
  const sizes = { from: then.size, to: now.size };
  if (now.size < then.size) return [{ fault: 'shrunk', ...sizes }];
  const path = `/log/consistency?first=${then.size}&size=${now.size}`;
  const proof = consistencyProof.safeParse(await ask(path)).data;
  if (proof === undefined) return [noAnswer(path)];
  return extendsTree(then, now, proof.path) ? [] : [{ fault: 'forked', ...sizes }];
}

function noAnswer(asked: string): LogFault {
  return { fault: 'no-answer', asked };
}
