import type { Comment, Target } from '../../lib/comment/comment.ts';
import { decide } from '../../lib/usecase/decide.ts';
import type { Kept } from '../../lib/usecase/store-ports.ts';
import { useAnnounce } from '../Announcer.tsx';
import { useComposeSay } from '../compose-say.ts';
import { usePorts } from '../ports.ts';

/** Hangs a comment on the place that the person chose. */
export function useAttach(): (comment: Comment, target: Target) => Promise<Kept> {
  const say = useComposeSay();
  const announce = useAnnounce();
  const { store, surroundings } = usePorts();
  return async (comment, target) => {
    const attached = decide(comment, { kind: 'attach', targets: [target] }, surroundings.now());
    const kept = await store.comments.saveAll([attached]);
    if (kept.ok) announce(say('carry.movedTo', { citation: target.citation || say('place.whole') }));
    return kept;
  };
}
