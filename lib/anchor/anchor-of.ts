import { clauseOfRange } from '../law/locate.ts';
import type { Provision } from '../law/provision.ts';
import { clauseHash } from '../law/text-hash.ts';
import { isWord } from './fold.ts';
import type { RevisionText, Span } from './revision-text.ts';
import type { Selector, TextQuote } from './selector.ts';

/** Context kept before and after a quote, UTF-16 units. */
const CONTEXT = 32;

/**
 * Holds on to a place in a revision: its deepest clause, and the words where they are not the whole clause.
 * Null where the range holds no words or lies in no single clause.
 */
export function anchorOf(revision: RevisionText, start: number, end: number): Selector | null {
  const { text, tree } = revision;
  const span = withoutBlanks(text, { start, end });
  const clause = span && clauseOfRange(tree, span.start, span.end);
  if (!span || !clause) return null;
  const whole = coversClause(text, span, clause);
  return {
    eId: clause.eId,
    clauseHash: clauseHash(text, clause),
    position: whole ? { start: clause.start, end: clause.end } : span,
    quote: whole ? null : quoteOf(text, span),
  };
}

/** The words of a span with their surroundings; no surrogate pair is cut. */
export function quoteOf(text: string, { start, end }: Span): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, ''),
  };
}

function withoutBlanks(text: string, { start, end }: Span): Span | null {
  let [from, to] = [Math.max(0, start), Math.min(text.length, end)];
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  for (let at = from; at < to; at++) if (isWord(text, at)) return { start: from, end: to };
  return null;
}

/** No word of the clause but its label lies outside the span. */
function coversClause(text: string, span: Span, clause: Provision): boolean {
  for (let at = clause.start + clause.label.length; at < span.start; at++) if (isWord(text, at)) return false;
  for (let at = span.end; at < clause.end; at++) if (isWord(text, at)) return false;
  return true;
}
