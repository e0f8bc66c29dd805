import type { Comment } from '../comment/comment.ts';
import { isPlaced } from '../comment/states.ts';
import { pathTo } from '../law/locate.ts';
import type { ComparedRevision, Place } from './compare-rows.ts';

/** A comment beside the article it is (or was) on. */
export interface PlacedComment extends Place {
  readonly comment: Comment;
}

/**
 * Where each comment stands in the table: on its own revision's column; where its place is gone or in doubt there,
 * beside the clause it was written on. A comment of which a later column has the carried copy stands there only.
 * @param carriedTo for each column, the ids of comments of which it has a copy
 */
export function placeComments(
  comments: readonly Comment[],
  revisions: readonly ComparedRevision[],
  carriedTo: readonly ReadonlySet<string>[],
): PlacedComment[] {
  const columnOf = new Map(revisions.map(({ id }, column) => [id, column]));
  return comments.flatMap((comment) => {
    const [target] = comment.targets;
    const own = columnOf.get(comment.revisionId);
    if (!target || own === undefined || comment.deletedAt !== null) return [];
    if (carriedTo.some((ids, column) => column > own && ids.has(comment.id))) return [];
    const column = isPlaced(target) ? own : columnOf.get(target.carried?.fromRevision ?? '');
    const revision = column === undefined ? undefined : revisions[column];
    const article = revision && pathTo(revision.tree, target.eId).find(({ level }) => level === 'article');
    return column === undefined || !article ? [] : [{ comment, column, articleEId: article.eId }];
  });
}
