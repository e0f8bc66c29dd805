import type { RevisionText, Span } from '../anchor/revision-text.ts';
import type { Verdict } from '../anchor/selector.ts';
import type { Alignment } from './alignment.ts';
import { carryArticle } from './carry-article.ts';
import { CarryContext } from './carry-context.ts';
import { carryElsewhere } from './carry-elsewhere.ts';
import { carryWords } from './carry-words.ts';

/** A comment's place on the earlier revision, in UTF-16 offsets into its text. */
export interface CommentPlace extends Span {
  readonly id: string;
}

/** What became of a comment's place. Offsets are into the later revision's text. */
export interface CarriedPlace {
  readonly id: string;
  readonly verdict: Verdict;
  /** Null where there is no place: deleted, or ambiguous. */
  readonly start: number | null;
  readonly end: number | null;
  /** The deepest clause that holds the place; null where there is none. */
  readonly eId: string | null;
  /** 0 to 1: how sure. */
  readonly score: number;
  /** Of a deleted one: the clause is gone, or only its wording. */
  readonly gone?: 'clause' | 'words';
  /** Of a split or ambiguous one: the places in question, the likeliest first. */
  readonly candidates?: readonly Candidate[];
}

export interface Candidate extends Span {
  readonly eId: string;
}

/**
 * Follows comments from one revision to the next: the clause first, then the words inside the clauses that took
 * its place. Words that reappear only in another clause are not followed: a number or a formula proves nothing.
 */
export function carry(
  comments: readonly CommentPlace[],
  old: RevisionText,
  fresh: RevisionText,
  alignment: Alignment,
): CarriedPlace[] {
  const context = new CarryContext(old, fresh, alignment);
  return comments.map((comment) => ({ id: comment.id, ...carryOne(comment, context) }));
}

function carryOne(comment: CommentPlace, context: CarryContext): Omit<CarriedPlace, 'id'> {
  const home = context.homeOf(comment);
  switch (home.type) {
    case 'article':
      return carryArticle(home.article, context);
    case 'words':
      return carryWords(comment, home.article, context);
    case 'elsewhere':
      return carryElsewhere(comment, context);
  }
}
