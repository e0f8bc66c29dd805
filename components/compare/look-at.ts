import type { Comment } from '../../lib/comment/comment.ts';
import { copyIdOf } from '../../lib/usecase/copy-id.ts';
import { type Carrying, lookAgain } from '../../lib/usecase/look-again.ts';
import type { PlacedComment } from '../../lib/usecase/place-comments.ts';
import type { Comparison } from './use-comparison.ts';

/** Looks at carried comments on the texts of the table, with the alignment that is on screen. */
export function lookerAt(comparison: Comparison | null, comments: readonly Comment[]) {
  return ({ comment }: PlacedComment): Carrying | null => {
    const step = comparison?.columns.findIndex(({ id }) => id === comment.revisionId) ?? -1;
    const [earlier, revision] = [comparison?.columns[step - 1], comparison?.columns[step]];
    const pairs = comparison?.aligned.steps[step - 1];
    if (!earlier || !revision || !pairs) return null;
    const citations = new Set(comment.targets.map(({ carried }) => carried?.fromCitation));
    const original = comments.find(
      (each) =>
        each.revisionId === earlier.id &&
        each.targets.some(({ citation }) => citations.has(citation)) &&
        copyIdOf(each.id, comment.revisionId) === comment.id,
    );
    return original ? lookAgain({ comment, original, earlier, revision, alignment: { pairs } }) : null;
  };
}
