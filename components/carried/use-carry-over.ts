import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Revision } from '../../lib/comment/revision.ts';
import type { AlignProgress } from '../../lib/usecase/align-beside.ts';
import { type AppPorts, usePorts } from '../ports.ts';

/** Milliseconds; what is quicker is not told of. */
const patience = 500;

/** The carrying of comments to this revision, as far as it is told of. */
export type CarryingOver =
  | { readonly kind: 'still' }
  | {
      readonly kind: 'comparing';
      /** Null before the first article. */
      readonly progress: AlignProgress | null;
      /** Milliseconds since 1970. */
      readonly since: number;
      readonly stop: () => void;
    }
  | { readonly kind: 'stopped'; readonly again: () => void };

const still: CarryingOver = { kind: 'still' };

/** Comments on earlier revisions come along once, when there are any. What takes long can be stopped and begun again. */
export function useCarryOver(revision: Revision): CarryingOver {
  const { store, hearing, surroundings, align } = usePorts();
  const [told, setTold] = useState<CarryingOver>(still);
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((each) => each + 1), []);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const since = surroundings.now();
    let progress: AlignProgress | null = null;
    let isTold = false;
    const stop = () => {
      ending.abort();
      setTold({ kind: 'stopped', again });
    };
    const tell = () => {
      if (isTold && !signal.aborted) setTold({ kind: 'comparing', progress, since, stop });
    };
    const onProgress = (next: AlignProgress) => {
      progress = next;
      tell();
    };
    const callOff = { act: () => {} };
    const begun = () => {
      callOff.act = surroundings.after(patience, () => {
        isTold = true;
        tell();
      });
    };
    setTold(still);
    const ports = { store, hearing, surroundings, ...(align && { align }) };
    void carry(revision, { ports, signal, onProgress, begun }).finally(() => {
      callOff.act();
      if (!signal.aborted) setTold(still);
    });
    return () => {
      callOff.act();
      ending.abort();
    };
  }, [store, hearing, surroundings, align, revision, turn]);
  return told;
}

interface How {
  readonly ports: Pick<AppPorts, 'store' | 'hearing' | 'surroundings' | 'align'>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: AlignProgress) => void;
  readonly begun: () => void;
}

async function carry(revision: Revision, { ports, signal, onProgress, begun }: How): Promise<void> {
  const { store, hearing, surroundings, align } = ports;
  const revisions = await store.drafts.revisionsOf(revision.draftId);
  if (revisions.length < 2 || signal.aborted) return;
  const { carryOver } = await import('../../lib/usecase/carry-over.ts');
  const { checkedBetween } = await import('../../lib/usecase/checked-alignment.ts');
  await carryOver(revision, {
    ...store,
    checked: (earlier, now) => checkedBetween(earlier, now, hearing),
    now: surroundings.now,
    ...(align && {
      align: (earlier, now, corrections) => {
        begun();
        return align(earlier, now, { corrections, signal, onProgress });
      },
    }),
  });
}
