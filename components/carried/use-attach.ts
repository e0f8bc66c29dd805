import type { Comment, Target } from '../../lib/comment/comment.ts';
import { decide } from '../../lib/usecase/decide.ts';
import type { Kept } from '../../lib/usecase/store-ports.ts';
import { useAnnounce } from '../Announcer.tsx';
import { usePorts } from '../ports.ts';
import { useSay } from '../say.tsx';

/** Hangs a comment on the place that the person chose. */
export function useAttach(): (comment: Comment, target: Target) => Promise<Kept> {
  const say = useSay();
  const announce = useAnnounce();
  const { store, surroundings } = usePorts();
  return async (comment, target) => {
    const attached = decide(comment, { kind: 'attach', targets: [target] }, surroundings.now());
    const kept = await store.comments.saveAll([attached]);
    if (kept.ok) announce(say('panel.movedTo', { citation: target.citation || say('place.whole') }));
    return kept;
  };
}
