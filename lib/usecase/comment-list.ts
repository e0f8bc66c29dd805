import type { Comment, Target } from '../comment/comment.ts';
import { isPlaced, questionOf } from '../comment/states.ts';
import type { DraftTree } from '../law/provision.ts';
import { type Heading, headingsOfArticles } from './compare-headings.ts';
import type { Mark } from './ports.ts';
import { clausesAbove } from './target.ts';

/** Comments under one chapter. `heading` null: no chapter over it; `whole`: on the draft as a whole. */
export interface CommentGroup {
  readonly key: string;
  readonly heading: Heading | null;
  readonly whole: boolean;
  readonly comments: readonly Comment[];
}

/** Comments with a place, in the order of the law, those on the whole draft first. */
export function groupComments(tree: DraftTree, comments: readonly Comment[]): readonly CommentGroup[] {
  const headings = headingsOfArticles(tree.provisions);
  const groups = new Map<string, CommentGroup & { comments: Comment[] }>();
  for (const comment of inOrder(comments)) {
    const eId = comment.targets[0]?.eId ?? '';
    const heading = headings.get(articleOf(tree, eId) ?? '') ?? null;
    const key = eId === '' ? 'whole' : (heading?.eId ?? 'rest');
    const group = groups.get(key) ?? { key, heading, whole: eId === '', comments: [] };
    group.comments.push(comment);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export function inOrder(comments: readonly Comment[]): readonly Comment[] {
  const at = ({ targets }: Comment) => targets[0]?.position.start ?? 0;
  const whole = ({ targets }: Comment) => (targets[0]?.eId === '' ? 0 : 1);
  return comments.toSorted((a, b) => whole(a) - whole(b) || at(a) - at(b) || a.createdAt - b.createdAt);
}

/** eId of the article that a clause stands in; null for the whole draft and for headings. */
export function articleOf(tree: DraftTree, eId: string): string | null {
  return clausesAbove({ tree }, eId)[0]?.eId ?? null;
}

/** What the markers of a page say: the clause itself and its article have a comment, or one that asks. */
export function marksOf(tree: DraftTree, comments: readonly Comment[]): Readonly<Record<string, Mark>> {
  const marks: Record<string, Mark> = {};
  const set = (eId: string | null, mark: Mark) => {
    if (eId) marks[eId] = marks[eId] === 'ask' ? 'ask' : mark;
  };
  for (const target of comments.flatMap(({ targets }) => targets).filter(isPlaced)) {
    const mark = markOf(target);
    set(target.eId, mark);
    set(articleOf(tree, target.eId), mark);
  }
  return marks;
}

function markOf(target: Target): Mark {
  return questionOf(target) === 'none' ? 'has' : 'ask';
}
