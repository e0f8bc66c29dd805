import { citationOf } from '../law/cite.ts';
import { clauseLevels, type DraftTree, type Provision, walk } from '../law/provision.ts';
import { clausesAbove } from './target.ts';

/** How wide a comment reaches: a clause and its name within the one above, 第一款, 第（三）项. */
export interface Scope {
  readonly eId: string;
  readonly provision: Provision;
  /** `''` for the article: that is the whole. */
  readonly label: string;
}

/** From the article down to the clause pointed at. A single 款 is the article itself and left out. */
export function scopesOf(tree: DraftTree, eId: string): readonly Scope[] {
  return clausesAbove({ tree }, eId)
    .map((provision) => scopeOf(tree, provision))
    .filter(({ provision, label }) => provision.level === 'article' || label !== '');
}

/** Every clause inside the article that has a name of its own, in the order of the text. */
export function scopesWithin(tree: DraftTree, articleEId: string): readonly Scope[] {
  const article = clausesAbove({ tree }, articleEId)[0];
  return [...walk(article?.children ?? [])]
    .filter(({ level }) => clauseLevels.has(level))
    .map((provision) => scopeOf(tree, provision))
    .filter(({ label }) => label !== '');
}

function scopeOf(tree: DraftTree, provision: Provision): Scope {
  const above = clausesAbove({ tree }, provision.eId).at(-2);
  const citation = citationOf(tree, provision.eId);
  const label = above ? citation.slice(citationOf(tree, above.eId).length) : '';
  return { eId: provision.eId, provision, label };
}

/** The article before or after the one that a clause stands in; null at the ends. */
export function neighbourOf(
  articles: readonly Provision[],
  tree: DraftTree,
  eId: string,
  step: 1 | -1,
): string | null {
  const own = clausesAbove({ tree }, eId)[0]?.eId;
  const at = articles.findIndex((article) => article.eId === own);
  if (at < 0) return articles[0]?.eId ?? null;
  return articles[at + step]?.eId ?? null;
}
