import type { Comment, Stance, Target } from '../comment/comment.ts';
import type { Revision } from '../comment/revision.ts';
import { isBlank, isSamePlace } from '../comment/states.ts';
import type { Kept } from './store-ports.ts';

export interface CommentPorts {
  readonly comments: { save(comment: Comment, sitting: string): Promise<Kept> };
  readonly now: () => number;
  readonly newId: () => string;
}

/** A comment that nothing was said in yet. It is kept once something is. */
export function beginComment(
  { draftId, id: revisionId }: Pick<Revision, 'draftId' | 'id'>,
  { targets, stance }: { readonly targets: readonly Target[]; readonly stance: Stance | null },
  { now, newId }: Pick<CommentPorts, 'now' | 'newId'>,
): Comment {
  const at = now();
  return {
    id: newId(),
    draftId,
    revisionId,
    targets,
    stance,
    proposed: null,
    reason: '',
    state: 'unfinished',
    submissionId: null,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  };
}

/** The one comment that is being written on these very places; null where there is none, or several to choose from. */
export function commentAt(
  comments: readonly Comment[],
  targets: readonly Target[],
  stance: Stance | null,
): Comment | null {
  const open = comments.filter(
    (comment) =>
      comment.state !== 'submitted' &&
      comment.targets.length === targets.length &&
      targets.every((target, at) => isSamePlace(target, comment.targets[at])) &&
      (stance === null || comment.stance === stance),
  );
  return open.length === 1 ? (open[0] ?? null) : null;
}

/** Deletes at once; `restore` brings it back as long as it is not erased. */
export function remove(comment: Comment, ports: CommentPorts): Promise<Kept> {
  return keepAs({ ...comment, deletedAt: ports.now() }, ports);
}

export function restore(comment: Comment, ports: CommentPorts): Promise<Kept> {
  return keepAs({ ...comment, deletedAt: null }, ports);
}

/** Takes away what was begun and left without a word. */
export async function leave(comment: Comment, isKept: boolean, ports: CommentPorts): Promise<void> {
  if (isKept && isBlank(comment)) await remove(comment, ports);
}

function keepAs(comment: Comment, { comments, now, newId }: CommentPorts): Promise<Kept> {
  return comments.save({ ...comment, updatedAt: Math.max(now(), comment.updatedAt + 1) }, newId());
}
