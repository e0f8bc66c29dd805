import { fold } from '../anchor/fold.ts';
import { numberIn } from './find-articles.ts';

export type FoundKind = 'draft' | 'article' | 'comment' | 'answer';

/** Something that can be found by its words. */
export interface SearchDoc {
  readonly kind: FoundKind;
  readonly draftId: string;
  /** '' for a draft as such. */
  readonly revisionId: string;
  readonly eId: string;
  readonly citation: string;
  /** The article's number: `16`, `133-1`; null elsewhere. */
  readonly number: string | null;
  readonly text: string;
}

/** What was found of one kind: the first so many, and how many in all. */
export interface FoundGroup {
  readonly kind: FoundKind;
  readonly docs: readonly SearchDoc[];
  readonly count: number;
}

export interface SearchResult {
  /** As they are to be marked. */
  readonly words: readonly string[];
  readonly groups: readonly FoundGroup[];
}

const kinds: readonly FoundKind[] = ['draft', 'comment', 'article', 'answer'];

/**
 * Finds plain words, in any part of a word: Chinese has no blanks to cut at. All texts lie folded (width, case,
 * punctuation and blanks do not count) in one string, so that a search is a walk of `indexOf` over it; the doc that
 * holds a hit is found by its place, and the rest of it is leapt over.
 */
export class SearchIndex {
  readonly #docs: readonly SearchDoc[];
  readonly #folded: string;
  /** Where each doc begins in the folded text; one more entry than docs. */
  readonly #starts: Int32Array;

  constructor(docs: readonly SearchDoc[], folded: string, starts: Int32Array) {
    this.#docs = docs;
    this.#folded = folded;
    this.#starts = starts;
  }

  get size(): number {
    return this.#docs.length;
  }

  /** Docs that hold all the words; blanks part words. `most`: of each kind. Nothing is found for no words. */
  search(wanted: string, most: number): SearchResult {
    const words = wordsIn(wanted);
    const [longest, ...others] = words.toSorted((a, b) => b.length - a.length);
    if (longest === undefined) return { words, groups: [] };
    const found = new Map<FoundKind, { docs: SearchDoc[]; count: number }>();
    const take = (doc: SearchDoc) => {
      const group = found.get(doc.kind) ?? { docs: [], count: 0 };
      found.set(doc.kind, group);
      group.count++;
      if (group.docs.length < most) group.docs.push(doc);
    };
    const numbered = this.#numbered(wanted);
    for (const doc of numbered) take(doc);
    const first = new Set(numbered);
    for (const at of this.#holding(longest)) {
      const doc = this.#docs[at];
      if (doc && !first.has(doc) && this.#holdsAll(at, others)) take(doc);
    }
    const groups = kinds.flatMap((kind) => {
      const group = found.get(kind);
      return group ? [{ kind, ...group }] : [];
    });
    return { words, groups };
  }

  /** 16, 第十六条: the articles of that number. */
  #numbered(wanted: string): readonly SearchDoc[] {
    const number = numberIn(fold(wanted).text);
    return number === null ? [] : this.#docs.filter((doc) => doc.number === number);
  }

  *#holding(word: string): Generator<number> {
    let at = -1;
    for (;;) {
      const hit = this.#folded.indexOf(word, at < 0 ? 0 : (this.#starts[at + 1] ?? 0));
      if (hit < 0) return;
      at = this.#docAt(hit);
      yield at;
    }
  }

  #holdsAll(at: number, words: readonly string[]): boolean {
    if (words.length === 0) return true;
    const text = this.#folded.slice(this.#starts[at], this.#starts[at + 1]);
    return words.every((word) => text.includes(word));
  }

  /** The last doc that begins at or before a place. */
  #docAt(place: number): number {
    let [low, high] = [0, this.#docs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Between docs: no folded word holds it, so that none reaches from one doc into the next. */
const border = '\n';

/** Takes docs in one after the other. */
export class SearchIndexBuilder {
  readonly #docs: SearchDoc[] = [];
  readonly #parts: string[] = [];
  readonly #starts: number[] = [0];

  add(doc: SearchDoc): void {
    const folded = fold(`${doc.citation}\n${doc.text}`).text + border;
    this.#docs.push(doc);
    this.#parts.push(folded);
    this.#starts.push((this.#starts.at(-1) ?? 0) + folded.length);
  }

  finish(): SearchIndex {
    return new SearchIndex(this.#docs, this.#parts.join(''), Int32Array.from(this.#starts));
  }
}

function wordsIn(wanted: string): readonly string[] {
  const words = wanted.split(/\s+/).map((word) => fold(word).text);
  return [...new Set(words.filter((word) => word !== ''))];
}
