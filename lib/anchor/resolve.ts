import { clauseOfRange, provisionByEId } from '../law/locate.ts';
import { articlesOf, clauseLevels, type Provision, walk } from '../law/provision.ts';
import { clauseHash } from '../law/text-hash.ts';
import { fold } from './fold.ts';
import { findQuote, sharedContext } from './quote.ts';
import type { RevisionText, Span } from './revision-text.ts';
import type { Selector, TextQuote } from './selector.ts';

/** Where a selector leads in a revision. `score` is 0 to 1: how sure. */
export type Resolution =
  | { readonly outcome: 'found'; readonly place: Place; readonly score: number }
  | { readonly outcome: 'reworded'; readonly place: Place; readonly score: number }
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly Place[] }
  /** `clause`: there is no clause with these words; `words`: the clause is there, the quoted words are not. */
  | { readonly outcome: 'gone'; readonly reason: 'clause' | 'words' };

export interface Place extends Span {
  readonly eId: string;
}

/** Of two places with the same words one must share so many units of context more with the quote. */
const MARGIN = 8;

/** Fewer words recur by chance and are looked for in their own clause only. */
const SHORTEST_ELSEWHERE = 12;

/**
 * Finds a selector's place in a revision without an alignment: the clause first, then the words in it. The
 * clause with that number proves nothing unless its words are the same or hold the quoted ones; then the same
 * clause, or a long quote, may be found elsewhere if it stands there once or its surroundings tell.
 * Across revisions `carry` knows more and should be asked.
 */
export function resolve(selector: Selector, revision: RevisionText): Resolution {
  const sameNumber = provisionByEId(revision.tree, selector.eId);
  const home =
    sameNumber && clauseHash(revision.text, sameNumber) === selector.clauseHash ? sameNumber : null;
  const clauses = home ? [home] : clausesWithHash(revision, selector.clauseHash);
  const [clause] = clauses;
  if (!selector.quote) return resolveClause(clauses);
  if (clause && clauses.length === 1) return resolveQuote(selector.quote, clause, selector, revision);
  const inNumber = sameNumber ? placesIn(sameNumber, selector.quote, revision) : [];
  if (inNumber.length > 0) return choose(inNumber, selector.quote, revision, 'reworded');
  return elsewhere(selector.quote, revision);
}

function resolveClause(clauses: readonly Provision[]): Resolution {
  const places = clauses.map(placeOf);
  const [only] = places;
  if (!only) return { outcome: 'gone', reason: 'clause' };
  return places.length > 1
    ? { outcome: 'ambiguous', candidates: places }
    : { outcome: 'found', place: only, score: 1 };
}

function placeOf({ eId, start, end }: Provision): Place {
  return { eId, start, end };
}

/** The clause is the same, so the words are; where they occur more than once, their surroundings tell. */
function resolveQuote(
  quote: TextQuote,
  clause: Provision,
  selector: Selector,
  revision: RevisionText,
): Resolution {
  const { start, end } = selector.position;
  if (clause.eId === selector.eId && revision.text.slice(start, end) === quote.exact) {
    return { outcome: 'found', place: { start, end, eId: selector.eId }, score: 1 };
  }
  const places = placesIn(clause, quote, revision);
  return places.length === 0
    ? { outcome: 'gone', reason: 'words' }
    : choose(places, quote, revision, 'found');
}

function placesIn(clause: Provision, quote: TextQuote, { text, tree }: RevisionText): Place[] {
  return findQuote(fold(text, clause.start, clause.end), quote.exact).map((place) => ({
    ...place,
    eId: clauseOfRange(tree, place.start, place.end)?.eId ?? clause.eId,
  }));
}

function choose(
  places: readonly Place[],
  quote: TextQuote,
  revision: RevisionText,
  outcome: 'found' | 'reworded',
): Resolution {
  const ranked = places
    .map((place) => ({ place, shared: sharedContext(revision.text, place, quote) }))
    .sort((a, b) => b.shared - a.shared);
  const [best, second] = ranked;
  if (!best) return { outcome: 'gone', reason: 'words' };
  if (second && best.shared - second.shared < MARGIN) {
    return { outcome: 'ambiguous', candidates: ranked.map((each) => each.place) };
  }
  return { outcome, place: best.place, score: outcome === 'found' ? 1 : 0.8 };
}

function elsewhere(quote: TextQuote, revision: RevisionText): Resolution {
  if (fold(quote.exact).text.length < SHORTEST_ELSEWHERE) return { outcome: 'gone', reason: 'clause' };
  const places = Array.from(articlesOf(revision.tree.provisions)).flatMap((article) =>
    placesIn(article, quote, revision),
  );
  return places.length === 0
    ? { outcome: 'gone', reason: 'clause' }
    : choose(places, quote, revision, 'reworded');
}

function clausesWithHash({ text, tree }: RevisionText, hash: string): Provision[] {
  return [...walk(tree.provisions)].filter(
    (provision) => clauseLevels.has(provision.level) && clauseHash(text, provision) === hash,
  );
}
