import type { Comment } from '../comment/comment.ts';
import { articlesOf, type DraftTree } from '../law/provision.ts';
import { articleOf, marksOf } from './comment-list.ts';
import { headingsOfArticles } from './compare-headings.ts';
import type { Mark } from './ports.ts';

/** One article of the draft, or a run of neighbours where there are more than a narrow strip can tell apart. */
export interface MapCell {
  /** eIds of its articles, in order. */
  readonly articles: readonly string[];
  readonly mark: Mark | null;
  /** The first cell under a heading of its own. */
  readonly begins: boolean;
}

/** The draft as a strip of at most `most` cells, and which hold the person's comments. */
export function draftMap(tree: DraftTree, comments: readonly Comment[], most: number): readonly MapCell[] {
  const articles = [...articlesOf(tree.provisions)].map(({ eId }) => eId);
  const headings = headingsOfArticles(tree.provisions);
  const marks = marksOf(tree, comments);
  const wide = Math.max(1, Math.ceil(articles.length / most));
  const cells: MapCell[] = [];
  for (let at = 0; at < articles.length; at += wide) {
    const run = articles.slice(at, at + wide);
    const before = articles[at - 1];
    cells.push({
      articles: run,
      mark: strongest(run.map((eId) => marks[eId])),
      begins: before !== undefined && headings.get(before)?.eId !== headings.get(run[0] ?? '')?.eId,
    });
  }
  return cells;
}

function strongest(marks: readonly (Mark | undefined)[]): Mark | null {
  if (marks.includes('ask')) return 'ask';
  return marks.includes('has') ? 'has' : null;
}

/** Articles that hold comments with this mark, in the order of the law. */
export function articlesMarked(tree: DraftTree, comments: readonly Comment[], mark: Mark): readonly string[] {
  const marks = marksOf(tree, comments);
  return [...articlesOf(tree.provisions)]
    .map(({ eId }) => eId)
    .filter((eId) => marks[eId] === mark && articleOf(tree, eId) === eId);
}
