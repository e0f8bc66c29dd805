import type { HearingPort, StatusAccess } from './hearing-port.ts';
import type { EverythingStore, StatusStore } from './own-data-ports.ts';

export interface WithdrawPorts {
  readonly hearing: Pick<HearingPort, 'withdraw'>;
  readonly everything: Pick<EverythingStore, 'release'>;
  readonly statuses: Pick<StatusStore, 'keep'>;
  readonly now: () => number;
}

/**
 * Takes a submission back. True once the endpoint has said so: its comments are then the person's again. Where no
 * answer came nothing changes here; asked again, the endpoint says the same as the first time.
 */
export async function withdraw(
  submissionId: string,
  access: StatusAccess,
  { hearing, everything, statuses, now }: WithdrawPorts,
): Promise<boolean> {
  const asked = await hearing.withdraw(access);
  if (asked.kind !== 'read' || asked.value.withdrawnAt === null) return false;
  await statuses.keep({ submissionId, status: asked.value, at: now() });
  await everything.release(submissionId);
  return true;
}
