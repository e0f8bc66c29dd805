import { findQuote } from '../anchor/quote.ts';
import type { Span } from '../anchor/revision-text.ts';
import type { Provision } from '../law/provision.ts';
import type { Pair } from './alignment.ts';
import type { CarriedPlace } from './carry.ts';
import { gone, sameWordsVerdict } from './carry-article.ts';
import type { CarryContext } from './carry-context.ts';
import type { Projected } from './projection.ts';

type Outcome = Omit<CarriedPlace, 'id'>;

/** So much of the words must still stand in their place for them to count as reworded; less is gone. */
const REWORDED = 0.5;

/** Of two parts of a split clause that both have the words, one must have so much more of them. */
const MARGIN = 0.15;

/** Fewer words than this recur by chance and are only found where they stood. */
const SHORTEST_FOUND = 8;

interface Found {
  readonly article: Provision;
  readonly place: Span;
}

/** Words are looked for in the clauses that took the place of theirs, and nowhere else. */
export function carryWords(words: Span, article: Provision, context: CarryContext): Outcome {
  const pair = context.pairOf(article);
  const successors = context.successors(pair);
  if (successors.length === 0) return gone(pair.score, 'clause');
  const projected = successors
    .flatMap((fresh) => {
      const place = context.projection(article, fresh).project(words);
      return place ? [{ article: fresh, place }] : [];
    })
    .sort((a, b) => b.place.kept - a.place.kept);
  const stayed = projected.filter((each) => each.place.whole);
  if (stayed.length === 1 && stayed[0]) return found(stayed[0], pair, context);
  const exact = successors.flatMap((fresh) => occurrences(words, fresh, context));
  if (exact.length === 1 && exact[0]) return found(exact[0], pair, context);
  if (exact.length > 1) return ambiguous(exact, pair, context);
  return reworded(projected, pair, context);
}

function occurrences(words: Span, article: Provision, context: CarryContext): Found[] {
  const quote = context.old.text.slice(words.start, words.end);
  if (quote.length < SHORTEST_FOUND) return [];
  return findQuote(context.foldedArticle(article), quote).map((place) => ({ article, place }));
}

function found({ article, place: { start, end } }: Found, pair: Pair, context: CarryContext): Outcome {
  const verdict = sameWordsVerdict(pair);
  return { verdict, start, end, eId: context.clauseAt({ start, end }, article), score: pair.score };
}

function reworded(
  projected: readonly { article: Provision; place: Projected }[],
  pair: Pair,
  context: CarryContext,
): Outcome {
  const [best, second] = projected;
  if (!best || best.place.kept < REWORDED) return gone(pair.score, 'words');
  if (second && best.place.kept - second.place.kept < MARGIN) return ambiguous(projected, pair, context);
  const { start, end, kept } = best.place;
  const eId = context.clauseAt({ start, end }, best.article);
  return { verdict: 'reworded', start, end, eId, score: pair.score * kept };
}

function ambiguous(places: readonly Found[], pair: Pair, context: CarryContext): Outcome {
  const candidates = places.map(({ article, place: { start, end } }) => ({
    start,
    end,
    eId: context.clauseAt({ start, end }, article),
  }));
  return { verdict: 'ambiguous', start: null, end: null, eId: null, score: pair.score / 2, candidates };
}
