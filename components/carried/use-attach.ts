import type { Comment, Target } from '../../lib/comment/comment.ts';
import { decide } from '../../lib/usecase/decide.ts';
import type { Kept } from '../../lib/usecase/store-ports.ts';
import { useAnnounce } from '../Announcer.tsx';
import { usePorts } from '../ports.ts';
import { useSay } from '../say.tsx';

/** Hangs a comment on the places that the person chose. */
export function useAttach(): (comment: Comment, targets: readonly Target[]) => Promise<Kept> {
  const say = useSay();
  const announce = useAnnounce();
  const { store, surroundings } = usePorts();
  return async (comment, targets) => {
    const attached = decide(comment, { kind: 'attach', targets }, surroundings.now());
    const kept = await store.comments.saveAll([attached]);
    if (kept.ok) announce(say('panel.movedTo', { citation: targets[0]?.citation || say('place.whole') }));
    return kept;
  };
}
