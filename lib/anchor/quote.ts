import { type Folded, fold, foldedWords } from './fold.ts';
import type { Span } from './revision-text.ts';

/** Every place within a folded passage where the words of a quote stand, signs and white space aside. */
export function findQuote(passage: Folded, quote: string): Span[] {
  const words = foldedWords(quote);
  if (words === '') return [];
  const places: Span[] = [];
  for (let at = passage.text.indexOf(words); at >= 0; at = passage.text.indexOf(words, at + 1)) {
    places.push({ start: passage.at[at] ?? 0, end: (passage.at[at + words.length - 1] ?? 0) + 1 });
  }
  return places;
}

/** A quote's surroundings, as far as they are kept. */
export interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/** How many units on either side of a place are the same as in the context, the nearest first. */
export function sharedContext(text: string, place: Span, context: Context): number {
  const prefix = foldedWords(context.prefix);
  const suffix = foldedWords(context.suffix);
  const before = fold(text, Math.max(0, place.start - 2 * context.prefix.length), place.start).text;
  const behind = fold(text, place.end, Math.min(text.length, place.end + 2 * context.suffix.length)).text;
  let shared = 0;
  for (let at = 1; at <= prefix.length && prefix.at(-at) === before.at(-at); at++) shared++;
  for (let at = 0; at < suffix.length && suffix[at] === behind[at]; at++) shared++;
  return shared;
}
