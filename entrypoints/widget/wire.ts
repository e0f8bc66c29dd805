import { oneOf, orNull, record, type Shape, type Shaped } from '../../lib/shape/shape.ts';

/**
 * All that passes between the page part and the frame. To the frame: which law the page shows, and the clause (or
 * the words in it) pointed at, by hashes and counts. To the page: height, the clause to scroll to, "finished".
 * No comment, no identity and no stored state has a place in these messages.
 */
const eId = matching(/^[\w.-]{1,200}$/);
const hash = matching(/^[0-9a-f]{64}$/);

/** Words of a clause, counted without blanks, since blanks differ from page to page. */
const countedWords = record<{ before: number; length: number }>({ before: within(0), length: within(1) });
export type CountedWords = Shaped<typeof countedWords>;

const page = record<{ type: 'page'; textHash: string | null }>({
  type: oneOf('page'),
  textHash: orNull(hash),
});
const pointed = record<{
  type: 'pointed';
  eId: string;
  clauseHash: string;
  words: CountedWords | null;
}>({ type: oneOf('pointed'), eId, clauseHash: hash, words: orNull(countedWords) });
/** The page was opened, or has been led, to this clause: to be shown, nothing to be begun. */
const shown = record<{ type: 'shown'; eId: string }>({ type: oneOf('shown'), eId });

/** `textHash` names the law on the page (`coreHash`); null where it shows none. */
export const toFrame = firstOf(page, pointed, shown);
export type ToFrame = Shaped<typeof toFrame>;

const height = record<{ type: 'height'; px: number }>({ type: oneOf('height'), px: within(0, 100_000) });
const goTo = record<{ type: 'goTo'; eId: string | null }>({ type: oneOf('goTo'), eId: orNull(eId) });
const finished = record<{ type: 'finished' }>({ type: oneOf('finished') });

export const toPage = firstOf(height, goTo, finished);
export type ToPage = Shaped<typeof toPage>;

/** The letter that hands the frame its end of the channel. Everything after it goes through the channel alone. */
export const channelLetter = record<{ zhutiao: 'channel' }>({ zhutiao: oneOf('channel') });

function matching(form: RegExp): Shape<string> {
  return {
    safeParse: (value) =>
      typeof value === 'string' && form.test(value) ? { success: true, data: value } : { success: false },
  };
}

function within(least: number, most = Number.MAX_SAFE_INTEGER): Shape<number> {
  return {
    safeParse: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
        ? { success: true, data: value }
        : { success: false },
  };
}

function firstOf<A, B, C>(...shapes: readonly [Shape<A>, Shape<B>, Shape<C>]): Shape<A | B | C> {
  return {
    safeParse(value) {
      for (const each of shapes) {
        const parsed = each.safeParse(value);
        if (parsed.success) return parsed;
      }
      return { success: false };
    },
  };
}
