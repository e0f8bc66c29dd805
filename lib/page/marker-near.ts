import type { Provision } from '../law/provision.ts';
import { type LaidText, measureArticle } from './marker-article.ts';
import { toFlow } from './marker-axes.ts';

/** Articles measured around the view at once: the window's and the next one's, in small type. */
const nearBefore = 25;
const nearBehind = 50;

/**
 * The articles whose text is in or near the view, as far as halving finds them, and `also`, in their order. All
 * where they are few.
 */
export function articlesNear(
  articles: readonly Provision[],
  text: LaidText,
  also: Provision | null,
): readonly Provision[] {
  if (articles.length <= 2 * (nearBefore + nearBehind)) return articles;
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const article = articles[middle];
    if (article && endsBeforeView(article, text)) low = middle + 1;
    else high = middle;
  }
  return articles.filter(
    (article, at) => (at >= low - nearBefore && at < low + nearBehind) || article === also,
  );
}

function endsBeforeView(article: Provision, text: LaidText): boolean {
  const one = measureArticle(article, text, new Map());
  if (!one) return true;
  const view = toFlow(one.flow, { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  return one.lead.blockEnd < view.blockStart;
}
