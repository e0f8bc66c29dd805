import type { OutboxRow } from '../hearing/outbox.ts';
import type { Status } from '../hearing/protocol/status.ts';
import type { HearingPort } from './hearing-port.ts';
import type { EverythingStore, KeptStatus, StatusStore } from './own-data-ports.ts';
import { statusAccess } from './sent.ts';

/** An answer younger than this is not asked for again by itself, milliseconds. */
const fresh = 10 * 60_000;

export interface LookUpPorts {
  readonly hearing: Pick<HearingPort, 'status'>;
  readonly statuses: Pick<StatusStore, 'keep'>;
  readonly everything: () => Promise<Pick<EverythingStore, 'release'>>;
  readonly now: () => number;
}

/** What the endpoint says of a submission now, kept for the next time; null where it does not say. */
export async function lookUpStatus(row: OutboxRow, ports: LookUpPorts): Promise<Status | null> {
  const access = statusAccess(row);
  const asked = access && (await ports.hearing.status(access));
  if (asked?.kind !== 'read') return null;
  await ports.statuses.keep({ submissionId: row.submissionId, status: asked.value, at: ports.now() });
  // Withdrawn from another device: its comments are the person's again here too.
  if (asked.value.withdrawnAt !== null) await (await ports.everything()).release(row.submissionId);
  return asked.value;
}

/** Of these submissions, those whose answer may be another by now. What was answered or withdrawn stays so. */
export function toLookUp(
  rows: readonly OutboxRow[],
  kept: readonly KeptStatus[],
  now: number,
): readonly OutboxRow[] {
  const known = new Map(kept.map((each) => [each.submissionId, each]));
  return rows.filter(({ submissionId, receipt }) => {
    const last = known.get(submissionId);
    return receipt !== null && (last === undefined || (now - last.at > fresh && !isSettled(last.status)));
  });
}

function isSettled({ withdrawnAt, successor }: Status): boolean {
  return withdrawnAt !== null || successor !== null;
}
