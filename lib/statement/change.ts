import { withSpeaker } from './compose.ts';
import { movePart, type Place, placePart, putBack, putIn, takeOut, withQuestions } from './order.ts';
import { RATES } from './spoken.ts';
import type { Question, QuoteManner, Spoken, Statement, StatementPart } from './statement.ts';

/** One thing that a person does to a statement: small enough that two windows can do things to the same one. */
export type StatementChange =
  /** The words of one part, as they are to be spoken. */
  | { readonly kind: 'words'; readonly id: string; readonly text: string }
  | { readonly kind: 'speaker'; readonly speaker: string }
  | { readonly kind: 'move'; readonly id: string; readonly by: 1 | -1 }
  | { readonly kind: 'place'; readonly id: string; readonly place: Place }
  | { readonly kind: 'take-out'; readonly ids: readonly string[] }
  | { readonly kind: 'put-in'; readonly comment: Spoken }
  | { readonly kind: 'put-back'; readonly parts: readonly TakenPart[] }
  | { readonly kind: 'manner'; readonly manner: QuoteManner }
  /** Characters a minute. */
  | { readonly kind: 'rate'; readonly rate: number }
  | { readonly kind: 'limit'; readonly seconds: number | null }
  | {
      readonly kind: 'questions';
      readonly questions: readonly Question[];
      readonly comments: readonly Spoken[];
    };

/** A part that was taken out, and what it stood before: null where it was the last under its question. */
export interface TakenPart {
  readonly part: StatementPart;
  readonly before: string | null;
}

/** What a person did, done to the statement as it is now; where its part is gone nothing happens. */
export function applyChange(statement: Statement, change: StatementChange): Statement {
  switch (change.kind) {
    case 'words':
      return {
        ...statement,
        parts: statement.parts.map((part) => (part.id === change.id ? { ...part, text: change.text } : part)),
      };
    case 'speaker':
      return withSpeaker(statement, change.speaker);
    case 'move':
      return movePart(statement, change.id, change.by);
    case 'place':
      return placePart(statement, change.id, change.place);
    case 'take-out':
      return change.ids.reduce(takeOut, statement);
    case 'put-in':
      return putIn(statement, change.comment);
    case 'put-back':
      return change.parts.reduceRight((all, { part, before }) => putBack(all, part, before), statement);
    case 'manner':
      return { ...statement, manner: change.manner };
    case 'rate':
      return { ...statement, rate: withinRates(change.rate) };
    case 'limit':
      return { ...statement, limitSeconds: change.seconds };
    case 'questions':
      return withQuestions(statement, change.questions, change.comments);
  }
}

/** These parts with their places, to be put back by `put-back`. */
export function takenFrom({ parts }: Statement, ids: readonly string[]): TakenPart[] {
  return parts.flatMap((part, at) => {
    if (part.kind !== 'comment' || !ids.includes(part.id)) return [];
    const next = parts[at + 1];
    const before = next?.kind === 'comment' && next.question === part.question ? next.id : null;
    return [{ part, before }];
  });
}

function withinRates(rate: number): number {
  return Math.min(RATES.fastest, Math.max(RATES.slowest, Math.round(rate)));
}
