import { useCallback, useState } from 'preact/hooks';
import type { OutboxRow } from '../../lib/hearing/outbox.ts';
import type { Status } from '../../lib/hearing/protocol/status.ts';
import { lookUpStatus } from '../../lib/usecase/look-up-status.ts';
import { usePorts } from '../ports.ts';
import { usePolling } from '../use-polling.ts';
import { useStatuses } from '../use-statuses.ts';

export interface StatusState {
  /** As the endpoint last said; null where it never did. */
  readonly value: Status | null;
  /** The endpoint did not say now. */
  readonly failed: boolean;
  readonly ask: () => void;
}

/** What the endpoint says of a submission: asked for when the receipt is opened, every few minutes after, and when the person asks. */
export function useStatus(row: OutboxRow): StatusState {
  const { hearing, store, surroundings } = usePorts();
  const [failed, setFailed] = useState(false);
  const kept = useStatuses([row]);
  const ask = useCallback(() => {
    if (row.receipt === null) return;
    const ports = { hearing, statuses: store.statuses, everything: store.everything, now: surroundings.now };
    void lookUpStatus(row, ports).then((status) => setFailed(status === null));
  }, [hearing, row.submissionId, row.receipt]);
  usePolling(ask);
  return { value: kept[0]?.status ?? null, failed, ask };
}
