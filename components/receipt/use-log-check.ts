import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OutboxRow } from '../../lib/hearing/outbox.ts';
import { checkLog, type LogCheck } from '../../lib/usecase/check-log.ts';
import { usePorts } from '../ports.ts';

export interface LogChecking {
  /** Null until the first answer. */
  readonly check: LogCheck | null;
  readonly busy: boolean;
  readonly again: () => void;
}

/** Looks into the published log when the receipt is opened, and whenever the person asks. */
export function useLogCheck(row: OutboxRow): LogChecking {
  const { hearing, store } = usePorts();
  const [check, setCheck] = useState<LogCheck | null>(null);
  const [busy, setBusy] = useState(false);
  const looking = useRef(false);
  const again = useCallback(() => {
    // One look at a time: two would read the same earlier head.
    if (looking.current) return;
    looking.current = true;
    setBusy(true);
    void checkLog(row, { hearing, settings: store.settings })
      .then(setCheck)
      .finally(() => {
        looking.current = false;
        setBusy(false);
      });
  }, [hearing, store, row.submissionId, row.receipt]);
  useEffect(again, [again]);
  return { check, busy, again };
}
