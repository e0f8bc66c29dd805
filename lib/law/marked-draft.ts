import type { BlockText } from '../blocks/block.ts';
import { paragraphsAsArticles } from './paragraphs-as-articles.ts';
import { parseLaw } from './parse.ts';
import { articlesOf, type DraftTree } from './provision.ts';

/**
 * A text of which a person has said that it is the draft, all of it. Where it prints no articles its paragraphs are
 * what one can comment on, in their order. Never throws.
 */
export function markedDraft(source: BlockText): DraftTree {
  const tree = parseLaw(source);
  return articlesOf(tree.provisions).next().done ? paragraphsAsArticles(source, tree) : tree;
}
