import type { Comment } from '../comment/comment.ts';
import type { Revision } from '../comment/revision.ts';
import { alignmentBetween, type CarryPorts, copiesOf } from './carry-over.ts';
import { copyIdOf } from './copy-id.ts';
import type { CommentStore, Kept } from './store-ports.ts';

/**
 * Carries again what was carried to this revision and nobody has touched since: a person has joined or parted clauses.
 * What was confirmed, rewritten or submitted stays as it is.
 */
export async function carryAgain(revision: Revision, ports: CarryPorts & AgainPorts): Promise<Kept> {
  const { rows } = await ports.comments.ofDraft(revision.draftId);
  const untouched = new Map(
    rows
      .filter((each) => each.revisionId === revision.id && isUntouched(each))
      .map((each) => [each.id, each]),
  );
  const originals = rows.filter((each) => untouched.has(copyIdOf(each.id, revision.id)));
  const changed: Comment[] = [];
  for (const [from, comments] of Map.groupBy(originals, ({ revisionId }) => revisionId)) {
    const earlier = await ports.drafts.revision(from);
    if (earlier === null) continue;
    const alignment = await alignmentBetween(earlier, revision, ports);
    if (alignment === null) return { ok: true };
    for (const copy of copiesOf(comments, earlier, { revision, now: ports.now(), alignment })) {
      const was = untouched.get(copy.id);
      if (!was || JSON.stringify(was.targets) === JSON.stringify(copy.targets)) continue;
      changed.push({ ...copy, createdAt: was.createdAt, updatedAt: was.createdAt });
    }
  }
  return changed.length === 0 ? { ok: true } : ports.comments.saveAll(changed);
}

export interface AgainPorts {
  readonly comments: Pick<CommentStore, 'ofDraft' | 'saveAll'>;
}

function isUntouched({ state, targets, createdAt, updatedAt, deletedAt }: Comment): boolean {
  const isConfirmed = targets.some(({ carried }) => carried === undefined || carried.confirmed);
  return state !== 'submitted' && deletedAt === null && createdAt === updatedAt && !isConfirmed;
}
