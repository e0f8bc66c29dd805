import { useState } from 'preact/hooks';
import type { Explanation } from '../lib/usecase/own-data-ports.ts';
import { usePorts } from './ports.ts';
import { useSignal } from './use-signal.ts';

/** The official texts that the person put in about a draft. */
export function useExplanations(draftId: string): readonly Explanation[] {
  const { store } = usePorts();
  const [explanations, setExplanations] = useState<readonly Explanation[]>([]);
  useSignal(
    (signal) =>
      void store.explanations().then((all) => all.watch(draftId, { next: setExplanations, signal })),
    [store, draftId],
  );
  return explanations;
}
