import { isWord } from '../anchor/fold.ts';
import type { Span } from '../anchor/revision-text.ts';
import type { Hunk } from './alignment.ts';
import { diffWords } from './diff.ts';

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

/** Maps spans of an old passage into a new one through the stretches that both share. */
export class Projection {
  readonly #old: Passage;
  readonly #new: Passage;
  readonly #runs: readonly Run[];

  /** Offsets below are into the texts of the passages, not into the passages. */
  constructor(old: Passage, fresh: Passage) {
    this.#old = old;
    this.#new = fresh;
    this.#runs = runsOf(diffWords(wordsIn(old), wordsIn(fresh)), old.start, fresh.start);
  }

  /** Null where nothing of the span is left. */
  project(asked: Span): Projected | null {
    const span = trimmed(this.#old.text, asked);
    const pieces = this.#runs.flatMap((run) => clipped(run, span));
    const [first, last] = [pieces[0], pieces.at(-1)];
    const kept = pieces.reduce((sum, piece) => sum + this.#countOld(piece), 0);
    const all = countWords(this.#old.text, span);
    if (!first || !last || kept === 0) return null;
    const tight = { start: first.new, end: last.new + last.length };
    const place = this.#grown(tight, span, all);
    const words = countWords(this.#new.text, place);
    return { ...this.#withSigns(place, asked, span), kept: kept / all, whole: kept === all && words === all };
  }

  #countOld({ old, length }: Run): number {
    return countWords(this.#old.text, { start: old, end: old + length });
  }

  /** Where the span's own ends are gone, what came in their place belongs to it, if it is not too much. */
  #grown(tight: Span, span: Span, all: number): Span {
    const before = this.#runs.findLast((run) => run.old < span.start);
    const behind = this.#runs.find((run) => run.old + run.length > span.end);
    const wide = trimmed(this.#new.text, {
      start: before ? before.new + Math.min(before.length, span.start - before.old) : this.#new.start,
      end: behind ? behind.new + Math.max(0, span.end - behind.old) : this.#new.end,
    });
    const added = countWords(this.#new.text, wide) - countWords(this.#new.text, tight);
    return added <= Math.max(MOST_ADDED, all) ? wide : trimmed(this.#new.text, tight);
  }

  /** Gives the place the closing sign that the span had. */
  #withSigns(place: Span, asked: Span, span: Span): Span {
    const wanted = this.#old.text.slice(span.end, asked.end).trim().length;
    let end = place.end;
    while (end - place.end < wanted && end < this.#new.end && isSign(this.#new.text, end)) end++;
    return { start: place.start, end };
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

function clipped(run: Run, span: Span): Run[] {
  const from = Math.max(run.old, span.start);
  const to = Math.min(run.old + run.length, span.end);
  return from < to ? [{ old: from, new: run.new + from - run.old, length: to - from }] : [];
}

/** How many units of a span are words. */
export function countWords(text: string, { start, end }: Span): number {
  let count = 0;
  for (let at = start; at < end; at++) if (isWord(text, at)) count++;
  return count;
}

/** The span without the signs and white space at its ends; as it is where it holds no words. */
export function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && !isWord(text, from)) from++;
  while (to > from && !isWord(text, to - 1)) to--;
  return from < to ? { start: from, end: to } : { start, end };
}

function isSign(text: string, at: number): boolean {
  return !isWord(text, at) && /\S/.test(text[at] ?? '');
}
