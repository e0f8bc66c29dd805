import { useState } from 'preact/hooks';
import type { OutboxRow } from '../lib/hearing/outbox.ts';
import type { KeptStatus } from '../lib/usecase/own-data-ports.ts';
import { usePorts } from './ports.ts';
import { useSignal } from './use-signal.ts';

/** What endpoints last said of these submissions, as any window last heard it. */
export function useStatuses(rows: readonly OutboxRow[]): readonly KeptStatus[] {
  const { store } = usePorts();
  const [statuses, setStatuses] = useState<readonly KeptStatus[]>([]);
  const ids = rows.map(({ submissionId }) => submissionId);
  useSignal(
    (signal) => {
      if (ids.length > 0) store.statuses.watchMany(ids, { next: setStatuses, signal });
      else setStatuses([]);
    },
    [store, ids.join(' ')],
  );
  return statuses;
}
