import { useEffect, useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { copyIdOf } from '../../lib/usecase/copy-id.ts';
import type { Carrying } from '../../lib/usecase/look-again.ts';
import { usePorts } from '../ports.ts';

/** Both texts of a carried comment's place; null until they are read, and where the earlier one is not kept. */
export function useCarrying(comment: Comment, revision: Revision, all: readonly Comment[]): Carrying | null {
  const { store } = usePorts();
  const [carrying, setCarrying] = useState<Carrying | null>(null);
  const original = all.find(({ id }) => copyIdOf(id, revision.id) === comment.id);
  const from = original?.revisionId ?? null;
  const look = async (original: Comment, from: string) => {
    const earlier = await store.drafts.revision(from);
    // Aligning two revisions is a part of the program of its own, loaded when somebody has to confirm.
    const { lookAgain } = await import('../../lib/usecase/look-again.ts');
    return earlier && lookAgain({ comment, original, earlier, revision });
  };
  useEffect(() => {
    let late = false;
    if (from === null || !original) return;
    void look(original, from).then((looked) => {
      if (!late) setCarrying(looked);
    });
    return () => {
      late = true;
    };
  }, [store, comment.updatedAt, from]);
  return carrying;
}
