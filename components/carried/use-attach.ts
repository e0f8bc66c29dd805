import type { Comment, Target } from '../../lib/comment/comment.ts';
import { decide } from '../../lib/usecase/decide.ts';
import { useAnnounce } from '../Announcer.tsx';
import { usePorts } from '../ports.ts';
import { useSay } from '../say.tsx';

/** Hangs a comment on the place that the person chose. */
export function useAttach(): (comment: Comment, target: Target) => void {
  const say = useSay();
  const announce = useAnnounce();
  const { store, surroundings } = usePorts();
  return (comment, target) => {
    const attached = decide(comment, { kind: 'attach', targets: [target] }, surroundings.now());
    void store.comments.saveAll([attached]);
    announce(say('carry.movedTo', { citation: target.citation || say('place.whole') }));
  };
}
