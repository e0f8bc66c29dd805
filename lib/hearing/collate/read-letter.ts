import { findMentions } from './find-mentions.ts';
import { DraftWords } from './find-words.ts';
import type { LetterDraft } from './mention.ts';
import { type Quote, quotesOf } from './quotes.ts';
import { type Opinion, splitLetter } from './split-letter.ts';

/** One opinion of a letter, and the place it is about as far as the letter tells. */
export interface LetterComment {
  /** UTF-16 offsets into the letter. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly place: LetterPlace;
}

/**
 * sure: these clauses. draft: the whole draft. doubtful: the person chooses; likeliest first, empty where nothing
 * is known. Why: the draft has no such number; the words quoted stand elsewhere, or in several places; nothing said.
 */
export type LetterPlace =
  | { readonly kind: 'sure'; readonly eIds: readonly string[] }
  | { readonly kind: 'draft' }
  | {
      readonly kind: 'doubtful';
      readonly why: 'no-such-number' | 'words-elsewhere' | 'several-places' | 'nothing-said';
      readonly candidates: readonly string[];
    };

/**
 * Splits a pasted letter, e-mail or note into its opinions and finds each one's clause: by the citation in any
 * manner of writing (第十二条第二款, 草案第12条, 12条, “第三章”, 该条), else by the words it quotes. What is not certain is
 * left to the person.
 */
export function readLetter(letter: string, draft: LetterDraft): LetterComment[] {
  const mentions = findMentions(letter, draft);
  const words = new DraftWords(draft);
  const opinions = splitLetter(letter, mentions, draft);
  return opinions.map((opinion) => {
    const text = letter.slice(opinion.start, opinion.end).trim();
    return { start: opinion.start, end: opinion.end, text, place: placeOf(opinion, text, words) };
  });
}

/** Words that speak of the whole. */
const general =
  /(?:总体|整体|全文|草案|条例|办法|规定|立法).{0,12}(?:支持|赞成|同意|好|可行|必要|完善|无意见|没有意见)|(?:支持|赞成|希望|建议).{0,8}(?:出台|通过|实施|施行|立法)|早日|尽快|无.{0,4}意见|没有.{0,4}意见|^已阅/u;

function placeOf(opinion: Opinion, text: string, words: DraftWords): LetterPlace {
  const quotes = quotesOf(text);
  const named = opinion.topics.length > 0 ? opinion.topics : opinion.beside;
  if (named.length > 0) return checked(named, quotes, words);
  if (opinion.unknown)
    return { kind: 'doubtful', why: 'no-such-number', candidates: byWords(text, quotes, words) };
  const found = byWords(text, quotes, words);
  if (found.length === 1) return { kind: 'sure', eIds: found };
  if (found.length > 1) return { kind: 'doubtful', why: 'several-places', candidates: found };
  if (general.test(text)) return { kind: 'draft' };
  return { kind: 'doubtful', why: 'nothing-said', candidates: [] };
}

/** A number whose article does not have the quoted words, while another does, proves nothing. */
function checked(named: readonly string[], quotes: readonly Quote[], words: DraftWords): LetterPlace {
  for (const { text } of quotes) {
    if (text.length < LONG_ENOUGH || named.some((eId) => words.holds(eId, text))) continue;
    const elsewhere = words.quoted(text);
    if (elsewhere.length === 1 && named.every((eId) => eId.startsWith('art'))) {
      return { kind: 'doubtful', why: 'words-elsewhere', candidates: [...named, ...elsewhere] };
    }
  }
  return { kind: 'sure', eIds: named };
}

/** Shorter quotations are names of things. */
const LONG_ENOUGH = 6;

function byWords(text: string, quotes: readonly Quote[], words: DraftWords): string[] {
  for (const quote of quotes) {
    const found = words.quoted(quote.text);
    if (found.length > 0) return found;
  }
  return words.repeated(text.replace(/(?:修改为|改为)[：:]?.*$/su, ''));
}
