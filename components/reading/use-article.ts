import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Revision } from '../../lib/comment/revision.ts';
import { articlesOf, type Provision, walk } from '../../lib/law/provision.ts';
import { articleOf } from '../../lib/usecase/comment-list.ts';
import { usePlace } from './place.ts';

export interface ReadArticle {
  readonly articles: readonly Provision[];
  readonly article: Provision;
  /** Counted from 0. */
  readonly at: number;
  /** Null at the ends. */
  step(by: 1 | -1): (() => void) | null;
}

/** The article on screen. Led by the place, kept when the text is read anew. */
export function useArticle(revision: Revision): ReadArticle | null {
  const { eId, turn, go } = usePlace();
  const articles = useMemo(() => [...articlesOf(revision.tree.provisions)], [revision]);
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const wanted = eId === null ? null : articleUnder(revision, eId);
    if (wanted !== null) setCurrent(wanted);
  }, [revision, eId, turn]);
  const found = articles.findIndex((article) => article.eId === current);
  const at = Math.max(0, found);
  const article = articles[at];
  if (!article) return null;
  return {
    articles,
    article,
    at,
    step(by) {
      const next = articles[at + by];
      return next ? () => go(next.eId) : null;
    },
  };
}

/** The article of a clause, or the first one under a chapter. */
function articleUnder({ tree }: Revision, eId: string): string | null {
  const heading = [...walk(tree.provisions)].find((each) => each.eId === eId);
  const first = heading ? articlesOf([heading]).next().value : undefined;
  return first ? first.eId : articleOf(tree, eId);
}
