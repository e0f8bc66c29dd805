import type { RevisionText } from '../anchor/revision-text.ts';
import { pathTo } from '../law/locate.ts';
import { articlesOf } from '../law/provision.ts';
import type { Alignment, Pair } from './alignment.ts';
import { type CitingArticle, pairCitations, readsSame } from './citation-pairs.ts';
import { type Reference, referencesOf } from './references.ts';

/**
 * A citation of the later revision that does not lead where it should.
 * stale: the words stayed as they were although what they named moved or was deleted;
 * broken: the revision has no such place. Offsets are UTF-16 units into the later text.
 */
export interface ReferenceTrouble {
  readonly type: 'stale' | 'broken';
  /** The article of the later revision that the citation stands in. */
  readonly from: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What it named in the earlier revision; empty where it is new or was broken already. */
  readonly was: readonly string[];
  /** What became of that in the later revision; empty where it was deleted. */
  readonly became: readonly string[];
  /** What it names now. */
  readonly now: readonly string[];
}

/** A pair less sure than this is no ground to call a citation stale. */
const SURE = 0.9;

/** Titles of texts that speak of other texts' articles throughout. */
const amendments = /修正案|关于(?:修改|废止)|的修改决定/;

/** Citations that were not updated although what they name moved, and those that name nothing. */
export function referenceTroubles(
  old: RevisionText,
  fresh: RevisionText,
  alignment: Alignment,
): ReferenceTrouble[] {
  if (amendments.test(fresh.tree.title ?? '')) return [];
  return new ReferenceCheck(old, fresh, alignment).troubles();
}

class ReferenceCheck {
  readonly #old: RevisionText;
  readonly #new: RevisionText;
  readonly #pairOfOld: ReadonlyMap<string, Pair>;
  readonly #before: ReadonlyMap<Reference, Reference>;
  readonly #references: readonly Reference[];

  constructor(old: RevisionText, fresh: RevisionText, { pairs }: Alignment) {
    this.#old = old;
    this.#new = fresh;
    this.#pairOfOld = new Map(pairs.flatMap((pair) => pair.old.map((eId) => [eId, pair] as const)));
    const oldArticles = citingArticles(old);
    const newArticles = citingArticles(fresh);
    this.#before = new Map(pairs.flatMap((pair) => citationPairs(pair, oldArticles, newArticles)));
    this.#references = [...newArticles.values()].flatMap((article) => article.references);
  }

  troubles(): ReferenceTrouble[] {
    return this.#references.flatMap((reference) => this.#trouble(reference) ?? []);
  }

  #trouble(reference: Reference): ReferenceTrouble | null {
    const text = this.#new.text.slice(reference.start, reference.end);
    const before = this.#before.get(reference);
    const kept = before && readsSame(text, this.#old.text.slice(before.start, before.end));
    const was = kept ? before.targets : [];
    const { from, start, end, targets: now } = reference;
    const became = this.#became(was);
    const found = { from, start, end, text, was, now, became: became ?? [] };
    if (became !== null && isStale(articlesNamed(this.#new, now), became)) return { type: 'stale', ...found };
    return now.length === 0 && namesArticle(reference) ? { type: 'broken', ...found } : null;
  }

  /** The articles that took the place of what was cited; null where the alignment is not sure enough to say. */
  #became(was: readonly string[]): string[] | null {
    const pairs = articlesNamed(this.#old, was).map((eId) => this.#pairOfOld.get(eId));
    if (pairs.length === 0 || pairs.some((pair) => !pair || pair.score < SURE)) return null;
    return pairs.flatMap((pair) => pair?.new ?? []);
  }
}

/** Nothing of what it named is among what it names now. */
function isStale(now: readonly string[], became: readonly string[]): boolean {
  return !now.some((eId) => became.includes(eId));
}

function articlesNamed({ tree }: RevisionText, eIds: readonly string[]): string[] {
  const articles = eIds.flatMap(
    (eId) => pathTo(tree, eId).find((provision) => provision.level === 'article')?.eId ?? [],
  );
  return [...new Set(articles)];
}

/** 第四项 or 前三项 alone may count things that are no clauses; 第十条第四项 names a clause. */
function namesArticle({ citation }: Reference): boolean {
  return citation.kind === 'numbered' && citation.from.article !== undefined;
}

function citingArticles(revision: RevisionText): Map<string, CitingArticle> {
  const references = Map.groupBy(referencesOf(revision), (reference) => reference.from);
  return new Map(
    Array.from(articlesOf(revision.tree.provisions), ({ eId, start, end, label }) => [
      eId,
      { text: revision.text, start: start + label.length, end, references: references.get(eId) ?? [] },
    ]),
  );
}

function citationPairs(
  pair: Pair,
  oldArticles: ReadonlyMap<string, CitingArticle>,
  newArticles: ReadonlyMap<string, CitingArticle>,
): [Reference, Reference][] {
  return pair.old.flatMap((oldId) =>
    pair.new.flatMap((newId) => {
      const [old, fresh] = [oldArticles.get(oldId), newArticles.get(newId)];
      return old && fresh ? [...pairCitations(old, fresh)] : [];
    }),
  );
}
