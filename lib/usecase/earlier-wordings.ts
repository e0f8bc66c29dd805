import type { Comment } from '../comment/comment.ts';
import { isBlank } from '../comment/states.ts';
import type { Version } from './store-ports.ts';

/** What a comment once said and does not say now: each wording once, the latest first. */
export function earlierWordings(comment: Comment, versions: readonly Version[]): readonly Comment[] {
  const said = new Set([wordsOf(comment)]);
  return versions
    .map((version) => version.comment)
    .toSorted((a, b) => b.updatedAt - a.updatedAt)
    .filter((version) => {
      const words = wordsOf(version);
      if (isBlank(version) || said.has(words)) return false;
      said.add(words);
      return true;
    });
}

function wordsOf({ stance, proposed, reason }: Comment): string {
  return JSON.stringify([stance, proposed ?? '', reason.trim()]);
}
