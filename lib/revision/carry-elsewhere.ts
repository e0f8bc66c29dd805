import { findQuote, sharedContext } from '../anchor/quote.ts';
import type { Span } from '../anchor/revision-text.ts';
import { pathOfRange } from '../law/locate.ts';
import type { CarriedPlace } from './carry.ts';
import { gone } from './carry-article.ts';
import type { CarryContext } from './carry-context.ts';

type Outcome = Omit<CarriedPlace, 'id'>;

/** Units of context on either side that tell one place from another. */
const CONTEXT = 32;

/** The best place must share so many units of context more than the second. */
const MARGIN = 8;

/**
 * Words outside the articles (titles, chapter headings, the preamble, annexes) or across several of them: no
 * alignment leads there, so only the same words will do, and their surroundings must tell them from others.
 */
export function carryElsewhere(words: Span, context: CarryContext): Outcome {
  const { text } = context.old;
  const quote = text.slice(words.start, words.end);
  const around = {
    prefix: text.slice(Math.max(0, words.start - CONTEXT), words.start),
    suffix: text.slice(words.end, words.end + CONTEXT),
  };
  const places = findQuote(context.foldedText(), quote)
    .map((place) => ({ place, shared: sharedContext(context.new.text, place, around) }))
    .sort((a, b) => b.shared - a.shared);
  const [best, second] = places;
  if (!best) return gone(1, 'words');
  const eIdOf = (place: Span) => pathOfRange(context.new.tree, place.start, place.end).at(-1)?.eId ?? '';
  const eId = eIdOf(best.place);
  if (!second || best.shared - second.shared >= MARGIN) {
    return { verdict: 'unchanged', ...best.place, eId, score: 1 };
  }
  const candidates = places.map(({ place }) => ({ ...place, eId: eIdOf(place) }));
  return { verdict: 'ambiguous', start: null, end: null, eId: null, score: 0.5, candidates };
}
