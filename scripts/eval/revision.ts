import type { RevisionText } from '../../lib/anchor/revision-text.ts';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { articlesOf, type DraftTree } from '../../lib/law/provision.ts';
import { numberOf } from './labels.ts';

export function readRevision(text: string): RevisionText {
  return { text, tree: parseLaw(blocksOfText(text)) };
}

/** Article numbers by eId. */
export function numbersOf(tree: DraftTree): ReadonlyMap<string, string> {
  return new Map([...articlesOf(tree.provisions)].map((article) => [article.eId, numberOf(article)]));
}
