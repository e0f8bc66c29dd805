import { useEffect, useRef } from 'preact/hooks';
import type { Posting } from '../../lib/hearing/channels/posting.ts';
import { sendPosting } from '../../lib/usecase/send-posting.ts';
import { usePorts } from '../ports.ts';
import { useOnline } from '../use-store.ts';

/** Sends a posting that is due, and again when it becomes due; only as long as the person has it open. */
export function useSender(posting: Posting, key: string, ready: boolean): void {
  const { store, surroundings } = usePorts();
  const online = useOnline();
  const sender = useRef('');
  sender.current ||= surroundings.newId();
  const { state, nextAttemptAt, claim } = posting;
  const at = state === 'queued' ? nextAttemptAt : state === 'sending' ? (claim?.until ?? null) : null;
  useEffect(() => {
    if (at === null || !ready || (state === 'sending' && claim?.by === sender.current)) return;
    const ports = {
      postings: store.postings,
      fetch: (address: string, init: RequestInit) => fetch(address, init),
      now: surroundings.now,
      isOnline: surroundings.isOnline,
      key,
      sender: sender.current,
    };
    const wait = Math.max(0, at - surroundings.now());
    return surroundings.after(wait, () => void sendPosting(posting, ports));
  }, [store, surroundings, posting, key, ready, at, state, claim, online]);
}
