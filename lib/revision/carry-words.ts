import { findQuote } from '../anchor/quote.ts';
import type { Span } from '../anchor/revision-text.ts';
import type { Provision } from '../law/provision.ts';
import type { Pair } from './alignment.ts';
import type { CarriedPlace } from './carry.ts';
import { gone, sameWordsVerdict } from './carry-article.ts';
import type { CarryContext } from './carry-context.ts';
import { type Projected, Projection } from './projection.ts';
import { sentencesOf } from './sentences.ts';

type Outcome = Omit<CarriedPlace, 'id'>;

/** So much of the words must still stand in their place for them to count as reworded; less is gone. */
const REWORDED = 0.5;

/** Of two parts of a split clause that both have the words, one must have so much more of them. */
const MARGIN = 0.15;

/** Fewer words than this recur by chance and are only found where they stood. */
const SHORTEST_FOUND = 8;

/** Words that are found elsewhere in their clause must be left in greater part. */
const MOVED_COSTS = 0.1;

interface Found<P extends Span = Span> {
  readonly article: Provision;
  readonly place: P;
}

/** Words are looked for in the clauses that took the place of theirs, and nowhere else. */
export function carryWords(words: Span, home: Provision, context: CarryContext): Outcome {
  const move = new Move(home, context);
  if (move.successors.length === 0) return gone(move.pair.score, 'clause');
  const projected = move.project(words);
  const stayed = projected.filter((each) => each.place.whole);
  if (stayed.length === 1 && stayed[0]) return move.found(stayed[0]);
  const exact = move.occurrences(words);
  if (exact.length === 1 && exact[0]) return move.found(exact[0]);
  if (exact.length > 1) return move.ambiguous(exact);
  return move.reworded(projected) ?? move.reworded(move.alike(words)) ?? gone(move.pair.score, 'words');
}

/** One article's way into the later revision. */
class Move {
  readonly pair: Pair;
  readonly successors: readonly Provision[];
  readonly #home: Provision;
  readonly #context: CarryContext;

  constructor(home: Provision, context: CarryContext) {
    this.#home = home;
    this.#context = context;
    this.pair = context.pairOf(home);
    this.successors = context.successors(this.pair);
  }

  /** What is left of the words in each successor, where most is left first. */
  project(words: Span): Found<Projected>[] {
    const places = this.successors.flatMap((article) => {
      const place = this.#context.projection(this.#home, article).project(words);
      return place ? [{ article, place }] : [];
    });
    return places.sort((a, b) => b.place.kept - a.place.kept);
  }

  /** Where the same words stand, moved within their article or into a part of it. */
  occurrences(words: Span): Found[] {
    const quote = this.#context.old.text.slice(words.start, words.end);
    if (quote.length < SHORTEST_FOUND) return [];
    return this.successors.flatMap((article) =>
      findQuote(this.#context.foldedArticle(article), quote).map((place) => ({ article, place })),
    );
  }

  found(found: Found): Outcome {
    if (this.#isStray(found.article)) return this.ambiguous([found]);
    return { verdict: sameWordsVerdict(this.pair), ...this.#place(found), score: this.pair.score };
  }

  /** The sentences of the successors that keep most of the words, wherever they stand in them. */
  alike(words: Span): Found<Projected>[] {
    const { old, new: fresh } = this.#context;
    const from = { text: old.text, ...words };
    const places = this.successors.flatMap((article) =>
      sentencesOf(article, fresh.text).flatMap((sentence) => {
        const place = new Projection(from, { text: fresh.text, ...sentence }).project(words);
        const kept = (place?.kept ?? 0) - MOVED_COSTS;
        return place ? [{ article, place: { ...place, kept } }] : [];
      }),
    );
    return places.sort((a, b) => b.place.kept - a.place.kept);
  }

  /** Null where too little of the words is left. */
  reworded(projected: readonly Found<Projected>[]): Outcome | null {
    const [best, second] = projected;
    if (!best || best.place.kept < REWORDED) return null;
    const close = second !== undefined && best.place.kept - second.place.kept < MARGIN;
    if (close) return this.ambiguous(projected.filter((each) => each.place.kept >= REWORDED));
    if (this.#isStray(best.article)) return this.ambiguous([best]);
    return { verdict: 'reworded', ...this.#place(best), score: this.pair.score * best.place.kept };
  }

  ambiguous(places: readonly Found[]): Outcome {
    const candidates = places.map((each) => this.#place(each));
    const score = this.pair.score / (places.length + 1);
    return { verdict: 'ambiguous', start: null, end: null, eId: null, score, candidates };
  }

  #place({ article, place: { start, end } }: Found): { start: number; end: number; eId: string } {
    return { start, end, eId: this.#context.clauseAt({ start, end }, article) };
  }

  /**
   * Is this the successor of another article, while the words' own article lives on elsewhere? Then sentences
   * were handed over, and only the person can say which of the two clauses the comment is about.
   */
  #isStray(article: Provision): boolean {
    const matches = (this.pair.links ?? []).filter((link) => link.type === 'match');
    const own = matches.some((link) => link.old === this.#home.eId);
    const owner = matches.find((link) => link.new === article.eId);
    return own && owner !== undefined && owner.old !== this.#home.eId;
  }
}
