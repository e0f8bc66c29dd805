import type { Span } from '../anchor/revision-text.ts';
import type { Hunk } from './alignment.ts';
import { diffWords } from './diff.ts';
import { countWords, isSign, opensInside, SENTENCE_END, trimmed, withinSentence } from './span-ends.ts';

/** Where a span of one text went in another. */
export interface Projected extends Span {
  /** Share of the span's words that still stand there, 0 to 1; punctuation and white space do not count. */
  readonly kept: number;
  /** The words are all there and nothing came between them. */
  readonly whole: boolean;
}

/** A stretch that stands in both texts. */
interface Run {
  readonly old: number;
  readonly new: number;
  readonly length: number;
}

export interface Passage extends Span {
  readonly text: string;
}

/** New words at either end are taken as part of the span while they are no more than this, or than the span. */
const MOST_ADDED = 20;

/** Pieces beyond a sentence's end that hold less than this share of what is left do not count. */
const STRAGGLER = 0.2;

/** Maps spans of an old passage into a new one through the stretches that both share. */
export class Projection {
  readonly #old: Passage;
  readonly #new: Passage;
  readonly #runs: readonly Run[];
  /** Citations of the old text for which the new one has others: renumbered, not reworded. */
  readonly #citations: readonly Span[];

  /** Offsets below are into the texts of the passages, not into the passages. */
  constructor(old: Passage, fresh: Passage) {
    this.#old = old;
    this.#new = fresh;
    const hunks = diffWords(wordsIn(old), wordsIn(fresh));
    this.#runs = runsOf(hunks, old.start, fresh.start);
    this.#citations = citationsOf(hunks, old.start);
  }

  /** Null where nothing of the span is left. */
  project(asked: Span): Projected | null {
    const span = trimmed(this.#old.text, asked);
    const pieces = this.#mainPieces(this.#runs.flatMap((run) => clipped(run, span)));
    const [first, last] = [pieces[0], pieces.at(-1)];
    const kept = pieces.reduce((sum, piece) => sum + this.#countOld(piece), 0);
    const all = countWords(this.#old.text, span);
    if (!first || !last || kept === 0) return null;
    const cited = this.#countCited(span);
    const tight = { start: first.new, end: last.new + last.length };
    const place = this.#grown(tight, span, all);
    const words = countWords(this.#new.text, place);
    return {
      ...this.#withSigns(place, asked, span),
      kept: (kept + cited) / all,
      whole: kept === all && words === all,
    };
  }

  /** A label or connective that was left behind a whole new sentence is not where the words went. */
  #mainPieces(pieces: readonly Run[]): readonly Run[] {
    const groups: Run[][] = [];
    for (const piece of pieces) {
      const last = groups.at(-1)?.at(-1);
      const between = last ? this.#new.text.slice(last.new + last.length, piece.new) : '。';
      if (SENTENCE_END.test(between)) groups.push([piece]);
      else groups.at(-1)?.push(piece);
    }
    const sizes = groups.map((group) => group.reduce((sum, piece) => sum + this.#countOld(piece), 0));
    const all = sizes.reduce((sum, size) => sum + size, 0);
    return groups.filter((_, place) => (sizes[place] ?? 0) >= STRAGGLER * all).flat();
  }

  #countOld({ old, length }: Run): number {
    return countWords(this.#old.text, { start: old, end: old + length });
  }

  #countCited(span: Span): number {
    return this.#citations
      .filter((each) => each.start < span.end && each.end > span.start)
      .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
      .reduce((sum, each) => sum + countWords(this.#old.text, each), 0);
  }

  /** Where the span's own ends are gone, what came in their place belongs to it, if it is not too much. */
  #grown(tight: Span, span: Span, all: number): Span {
    const before = this.#runs.findLast((run) => run.old < span.start);
    const behind = this.#runs.find((run) => run.old + run.length > span.end);
    const wide = trimmed(this.#new.text, {
      start: before ? before.new + Math.min(before.length, span.start - before.old) : this.#new.start,
      end: behind ? behind.new + Math.max(0, span.end - behind.old) : this.#new.end,
    });
    const grown = trimmed(this.#new.text, withinSentence(this.#new.text, wide, tight));
    const added = countWords(this.#new.text, grown) - countWords(this.#new.text, tight);
    return added <= Math.max(MOST_ADDED, all) ? grown : trimmed(this.#new.text, tight);
  }

  /** Gives the place the opening and closing signs that the span had. */
  #withSigns(place: Span, asked: Span, span: Span): Span {
    const before = this.#old.text.slice(asked.start, span.start).trim().length;
    const behind = this.#old.text.slice(span.end, asked.end).trim().length;
    let [start, end] = [place.start, place.end];
    while (place.start - start < before && start > this.#new.start && isSign(this.#new.text, start - 1))
      start--;
    while (end - place.end < behind && end < this.#new.end && isSign(this.#new.text, end)) end++;
    return opensInside(this.#new.text, { start, end }) ? { start: start - 1, end } : { start, end };
  }
}

function wordsIn({ text, start, end }: Passage): string {
  return text.slice(start, end);
}

function runsOf(hunks: readonly Hunk[], oldStart: number, newStart: number): Run[] {
  const runs: Run[] = [];
  let [old, fresh] = [oldStart, newStart];
  for (const { type, text } of hunks) {
    if (type === 'same') runs.push({ old, new: fresh, length: text.length });
    if (type !== 'ins') old += text.length;
    if (type !== 'del') fresh += text.length;
  }
  return runs;
}

function citationsOf(hunks: readonly Hunk[], start: number): Span[] {
  const citations: Span[] = [];
  let at = start;
  for (const { type, text, mark } of hunks) {
    if (type === 'del' && mark === 'citation') citations.push({ start: at, end: at + text.length });
    if (type !== 'ins') at += text.length;
  }
  return citations;
}

function clipped(run: Run, span: Span): Run[] {
  const from = Math.max(run.old, span.start);
  const to = Math.min(run.old + run.length, span.end);
  return from < to ? [{ old: from, new: run.new + from - run.old, length: to - from }] : [];
}
