import { cite as citeChinese } from './chinese/cite.ts';
import { pathTo } from './locate.ts';
import type { DraftTree, Provision } from './provision.ts';

type Cite = (path: readonly Provision[], language: string) => string;

/**
 * By language. Apart from the traditions, because whoever only cites (the panel, on every opening) need not load
 * what reads.
 */
const citers: readonly { readonly languages: readonly string[]; readonly cite: Cite }[] = [
  { languages: ['zh-Hans', 'zh-Hant'], cite: citeChinese },
];

/**
 * The citation of a provision, full-width: 第十二条第二款第（三）项, 第十四条第（三）项 where the article has one
 * paragraph, 第二编第一章. Articles are cited without their chapter. Empty where the tree has no such eId.
 */
export function citationOf(tree: DraftTree, eId: string): string {
  const cite = citers.find(({ languages }) => languages.includes(tree.language))?.cite ?? citeChinese;
  return cite(pathTo(tree, eId), tree.language);
}
