import { useCallback, useState } from 'preact/hooks';
import type { OutboxRow } from '../../lib/hearing/outbox.ts';
import type { Status } from '../../lib/hearing/protocol/status.ts';
import { statusAccess } from '../../lib/usecase/sent.ts';
import { usePorts } from '../ports.ts';
import { usePolling } from '../use-polling.ts';

export interface StatusState {
  /** Null until it is read. */
  readonly value: Status | null;
  /** The endpoint did not say. */
  readonly failed: boolean;
  readonly ask: () => void;
}

/** What the endpoint says of a submission: asked for when the receipt is opened, every few minutes after, and when the person asks. */
export function useStatus(row: OutboxRow): StatusState {
  const { hearing } = usePorts();
  const [value, setValue] = useState<Status | null>(null);
  const [failed, setFailed] = useState(false);
  const ask = useCallback(() => {
    const access = statusAccess(row);
    if (access === null) return;
    void hearing.status(access).then((asked) => {
      setFailed(asked.kind !== 'read');
      if (asked.kind === 'read') setValue(asked.value);
    });
  }, [hearing, row.submissionId, row.receipt]);
  usePolling(ask);
  return { value, failed, ask };
}
