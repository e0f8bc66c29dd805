import { type Folded, fold, foldedWords } from '../../anchor/fold.ts';
import { findQuote } from '../../anchor/quote.ts';
import { clauseOfRange } from '../../law/locate.ts';
import { articlesOf } from '../../law/provision.ts';
import type { LetterDraft } from './mention.ts';

/** Shorter quotations stand in too many places to say anything, folded UTF-16 units. */
const SHORTEST_QUOTE = 4;

/** Words of a draft without quotation marks need this many in a row to be taken for it. */
const SHORTEST_RUN = 7;

/** A quotation with slips of the pen has at least this share of its pairs of characters in the clause. */
const ALIKE = 0.8;

/** And so much less in every other clause. */
const MARGIN = 0.25;

/** Finds the clauses of one draft by their words. Made once for a letter. */
export class DraftWords {
  readonly #draft: LetterDraft;
  readonly #articles: readonly { readonly eId: string; readonly folded: Folded }[];

  constructor(draft: LetterDraft) {
    this.#draft = draft;
    this.#articles = Array.from(articlesOf(draft.tree.provisions), ({ eId, start, end }) => ({
      eId,
      folded: fold(draft.text, start, end),
    }));
  }

  /** The narrowest clauses that hold a quotation, each once; of one article with several, the article. */
  quoted(words: string): string[] {
    if (foldedWords(words).length < SHORTEST_QUOTE) return [];
    const exact = this.#articles.flatMap(({ eId, folded }) => {
      const clauses = new Set(findQuote(folded, words).map((place) => this.#clauseOf(place, eId)));
      return clauses.size > 1 ? [eId] : [...clauses];
    });
    return exact.length > 0 ? exact : this.#alike(words);
  }

  /** The clause whose words stand in a sentence without quotation marks; empty where none or several do. */
  repeated(sentence: string): string[] {
    const words = foldedWords(sentence);
    let best: { length: number; eIds: string[] } = { length: SHORTEST_RUN - 1, eIds: [] };
    for (const { eId, folded } of this.#articles) {
      const run = longestRun(words, folded.text);
      if (run.length > best.length) best = { length: run.length, eIds: [this.#clauseAt(folded, run, eId)] };
      else if (run.length === best.length && best.eIds.length > 0) best.eIds.push(eId);
    }
    return best.eIds;
  }

  /** Does a clause, or its article, hold the words? */
  holds(eId: string, words: string): boolean {
    const article = this.#articles.find((each) => each.eId === eId.split('__')[0]);
    return article !== undefined && findQuote(article.folded, words).length > 0;
  }

  #clauseAt(folded: Folded, run: { at: number; length: number }, eId: string): string {
    const start = folded.at[run.at] ?? 0;
    const end = (folded.at[run.at + run.length - 1] ?? 0) + 1;
    return this.#clauseOf({ start, end }, eId);
  }

  #clauseOf({ start, end }: { readonly start: number; readonly end: number }, article: string): string {
    return clauseOfRange(this.#draft.tree, start, end)?.eId ?? article;
  }

  #alike(words: string): string[] {
    const wanted = pairsOf(foldedWords(words));
    if (wanted.size < SHORTEST_QUOTE) return [];
    const rated = this.#articles
      .map(({ eId, folded }) => ({ eId, share: shareIn(wanted, folded.text) }))
      .sort((a, b) => b.share - a.share);
    const [best, second] = rated;
    if (!best || best.share < ALIKE - 1 / wanted.size || best.share - (second?.share ?? 0) < MARGIN)
      return [];
    return [best.eId];
  }
}

function longestRun(words: string, text: string): { at: number; length: number } {
  let best = { at: 0, length: 0 };
  for (let from = 0; from < words.length; from++) {
    while (from + best.length < words.length) {
      const at = text.indexOf(words.slice(from, from + best.length + 1));
      if (at < 0) break;
      best = { at, length: best.length + 1 };
    }
  }
  return best;
}

function pairsOf(words: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < words.length; at++) pairs.add(words.slice(at, at + 2));
  return pairs;
}

function shareIn(wanted: ReadonlySet<string>, text: string): number {
  let found = 0;
  for (const pair of wanted) if (text.includes(pair)) found++;
  return wanted.size === 0 ? 0 : found / wanted.size;
}
