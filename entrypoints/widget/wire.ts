import * as z from 'zod/mini';

/**
 * All that passes between the page part and the frame. To the frame: that there is a law, and the clause (or the
 * words in it) pointed at, by hashes and counts. To the page: height, the clause to scroll to, "finished".
 * No comment, no identity and no stored state has a place in these messages.
 */
const eId = z.string().check(z.maxLength(200), z.regex(/^[\w.-]+$/u));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.minimum(0));

/** Words of a clause, counted without blanks, since blanks differ from page to page. */
export const countedWords = z.object({ before: count, length: count.check(z.minimum(1)) });
export type CountedWords = z.infer<typeof countedWords>;

export const toFrame = z.discriminatedUnion('type', [
  /** The page was read; null where it shows no articles. */
  z.object({ type: z.literal('page'), wordsHash: z.nullable(hash) }),
  z.object({ type: z.literal('pointed'), eId, clauseHash: hash, words: z.nullable(countedWords) }),
]);
export type ToFrame = z.infer<typeof toFrame>;

export const toPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('height'), px: z.int().check(z.minimum(0), z.maximum(100_000)) }),
  z.object({ type: z.literal('goTo'), eId: z.nullable(eId) }),
  z.object({ type: z.literal('finished') }),
]);
export type ToPage = z.infer<typeof toPage>;

/** The letter that hands the frame its end of the channel. Everything after it goes through the channel alone. */
export const channelLetter = z.object({ zhutiao: z.literal('channel') });
