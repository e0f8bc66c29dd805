import { type Folded, fold } from '../anchor/fold.ts';
import type { RevisionText, Span } from '../anchor/revision-text.ts';
import { clauseOfRange } from '../law/locate.ts';
import { articlesOf, type Provision } from '../law/provision.ts';
import type { Alignment, Pair } from './alignment.ts';
import { Projection } from './projection.ts';
import { countWords, trimmed } from './span-ends.ts';

/** Where a comment hangs: on an article as a whole, on words in it, or outside the articles or across them. */
export type Home =
  | { readonly type: 'article'; readonly article: Provision }
  | { readonly type: 'words'; readonly article: Provision }
  | { readonly type: 'elsewhere' };

/** A comment that covers so much of an article's words is on the article. */
const WHOLE_ARTICLE = 0.97;

/** A stray end in the next article (a selection that went too far) may be so much of the comment. */
const STRAY = 0.03;

/** Both revisions and their alignment, with what carrying many comments would compute again and again. */
export class CarryContext {
  readonly old: RevisionText;
  readonly new: RevisionText;
  readonly #oldArticles: readonly Provision[];
  readonly #newArticles: ReadonlyMap<string, Provision>;
  readonly #pairs = new Map<string, Pair>();
  readonly #projections = new Map<string, Projection>();
  readonly #folded = new Map<string, Folded>();
  #whole: Folded | null = null;

  constructor(old: RevisionText, fresh: RevisionText, alignment: Alignment) {
    this.old = old;
    this.new = fresh;
    this.#oldArticles = [...articlesOf(old.tree.provisions)];
    this.#newArticles = new Map(
      Array.from(articlesOf(fresh.tree.provisions), (article) => [article.eId, article]),
    );
    for (const pair of alignment.pairs) for (const eId of pair.old) this.#pairs.set(eId, pair);
  }

  homeOf(comment: Span): Home {
    const span = trimmed(this.old.text, comment);
    const all = countWords(this.old.text, span);
    const [main] = this.#oldArticles
      .filter((article) => article.start < span.end && article.end > span.start)
      .map((article) => ({ article, inside: this.#countInside(article, span) }))
      .sort((a, b) => b.inside - a.inside);
    if (!main || all === 0 || main.inside < all * (1 - STRAY)) return { type: 'elsewhere' };
    const whole = countWords(this.old.text, main.article);
    return { type: main.inside >= whole * WHOLE_ARTICLE ? 'article' : 'words', article: main.article };
  }

  #countInside(article: Provision, span: Span): number {
    const start = Math.max(article.start, span.start);
    return countWords(this.old.text, { start, end: Math.min(article.end, span.end) });
  }

  /** The pair of an old article. */
  pairOf(article: Provision): Pair {
    const pair = this.#pairs.get(article.eId);
    if (!pair) throw new Error(`carry: the alignment knows no article ${article.eId}`);
    return pair;
  }

  /** The new articles of a pair. */
  successors(pair: Pair): Provision[] {
    return pair.new.flatMap((eId) => this.#newArticles.get(eId) ?? []);
  }

  projection(old: Provision, fresh: Provision): Projection {
    const key = `${old.eId} ${fresh.eId}`;
    const known = this.#projections.get(key);
    if (known) return known;
    const made = new Projection(
      { text: this.old.text, start: old.start + old.label.length, end: old.end },
      { text: this.new.text, start: fresh.start + fresh.label.length, end: fresh.end },
    );
    this.#projections.set(key, made);
    return made;
  }

  foldedArticle(fresh: Provision): Folded {
    const known = this.#folded.get(fresh.eId) ?? fold(this.new.text, fresh.start, fresh.end);
    this.#folded.set(fresh.eId, known);
    return known;
  }

  /** The whole later text. */
  foldedText(): Folded {
    this.#whole ??= fold(this.new.text);
    return this.#whole;
  }

  /** The deepest clause around a place in the new text, or else the article itself. */
  clauseAt(place: Span, article: Provision): string {
    return clauseOfRange(this.new.tree, place.start, place.end)?.eId ?? article.eId;
  }

  /** How alike two articles are as wholes, 0 to 1: the words that both have over the mean of their lengths. */
  likeness(old: Provision, fresh: Provision): number {
    const body = { start: old.start + old.label.length, end: old.end };
    const size = countWords(this.old.text, body);
    const kept = (this.projection(old, fresh).project(body)?.kept ?? 0) * size;
    const newSize = countWords(this.new.text, { start: fresh.start + fresh.label.length, end: fresh.end });
    return (2 * kept) / Math.max(1, size + newSize);
  }
}
