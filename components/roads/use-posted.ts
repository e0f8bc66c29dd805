import { useState } from 'preact/hooks';
import type { Posting } from '../../lib/hearing/channels/posting.ts';
import { usePorts } from '../ports.ts';
import { useSignal } from '../use-signal.ts';

/** undefined while it is looked for. */
export function usePosted(submissionId: string): Posting | null | undefined {
  const { store } = usePorts();
  const [posting, setPosting] = useState<Posting | null | undefined>(undefined);
  useSignal(
    (signal) => store.postings.watchOne(submissionId, { next: setPosting, signal }),
    [store, submissionId],
  );
  return posting;
}
