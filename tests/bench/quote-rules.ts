import search from 'approx-string-match';
import type { CarryRule } from '../../scripts/eval/carry.ts';

/** The rules of others for finding a quote again, written from their published descriptions. */

const CONTEXT = 32;

/** Hypothesis: the best of all approximate matches by quote, surroundings and position, weighted as published. */
export const approximate: CarryRule = (comments, old, fresh) =>
  comments.map(({ start, end }) => {
    const quote = old.text.slice(start, end);
    const prefix = old.text.slice(Math.max(0, start - CONTEXT), start);
    const suffix = old.text.slice(end, end + CONTEXT);
    const ranked = matches(fresh.text, quote)
      .map((match) => ({
        match,
        score:
          50 * (1 - match.errors / quote.length) +
          20 * likeness(fresh.text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) +
          20 * likeness(fresh.text.slice(match.end, match.end + suffix.length), suffix) +
          2 * (1 - Math.abs(match.start - start) / fresh.text.length),
      }))
      .toSorted((a, b) => b.score - a.score);
    return { start: ranked[0]?.match.start ?? null };
  });

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** Exact occurrences where there are any; else what differs in up to half of its characters, 256 at most. */
function matches(text: string, quote: string): readonly Match[] {
  const exact = occurrences(text, quote);
  if (exact.length > 0) return exact.map((start) => ({ start, end: start + quote.length, errors: 0 }));
  return search(text, quote, Math.min(256, quote.length / 2));
}

function likeness(text: string, wanted: string): number {
  if (wanted === '') return 1;
  if (text === '') return 0;
  const errors = search(text, wanted, wanted.length)[0]?.errors ?? wanted.length;
  return 1 - errors / wanted.length;
}

function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

/** Apache Annotator: the first place where prefix, quote and suffix stand exactly. */
export const exactWithContext: CarryRule = (comments, old, fresh) =>
  comments.map(({ start, end }) => {
    const from = Math.max(0, start - CONTEXT);
    const whole = old.text.slice(from, end + CONTEXT);
    const at = fresh.text.indexOf(whole);
    return { start: at < 0 ? null : at + start - from };
  });

/** Of all exact occurrences the one nearest to where the quote stood. */
export const nearestExact: CarryRule = (comments, old, fresh) =>
  comments.map(({ start, end }) => {
    const [nearest] = occurrences(fresh.text, old.text.slice(start, end)).toSorted(
      (a, b) => Math.abs(a - start) - Math.abs(b - start),
    );
    return { start: nearest ?? null };
  });
