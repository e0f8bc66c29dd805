import {
  partOfComment,
  type Question,
  questionOf,
  type Spoken,
  type Statement,
  type StatementPart,
} from './statement.ts';

/** Where a comment is spoken: under a question (null: under none), before another of its comments or, null, after them. */
export interface Place {
  readonly question: string | null;
  readonly before: string | null;
}

/** What is spoken under one question; `question` null: under none. */
export interface SpokenGroup {
  readonly question: Question | null;
  readonly parts: readonly StatementPart[];
}

/** The comments by question in the order of speaking, those under none at the end; an empty question stays in it. */
export function groupsOf({ questions, parts }: Statement): SpokenGroup[] {
  const comments = parts.filter(({ kind }) => kind === 'comment');
  const known = new Set(questions.map(({ id }) => id));
  return [
    ...questions.map((question) => ({
      question,
      parts: comments.filter((part) => part.question === question.id),
    })),
    { question: null, parts: comments.filter(({ question }) => question === null || !known.has(question)) },
  ];
}

/** Puts a comment elsewhere in the speech; opening and closing stay where they are. */
export function placePart(statement: Statement, id: string, { question, before }: Place): Statement {
  const part = statement.parts.find((each) => each.id === id);
  if (part?.kind !== 'comment' || before === id) return statement;
  const moved = { ...part, question };
  const groups = groupsOf(takeOut(statement, id)).map((group) => {
    if ((group.question?.id ?? null) !== question) return group.parts;
    const at = group.parts.findIndex((each) => each.id === before);
    return group.parts.toSpliced(at < 0 ? group.parts.length : at, 0, moved);
  });
  return inSpeech(statement, groups.flat());
}

/** One place up (-1) or down (1); from the edge of a question's comments on to the question before or behind. */
export function movePart(statement: Statement, id: string, by: 1 | -1): Statement {
  const groups = groupsOf(statement);
  const from = groups.findIndex(({ parts }) => parts.some((part) => part.id === id));
  const own = groups[from];
  if (!own) return statement;
  const at = own.parts.findIndex((part) => part.id === id);
  if (at + by >= 0 && at + by < own.parts.length) {
    const before = own.parts[by < 0 ? at - 1 : at + 2]?.id ?? null;
    return placePart(statement, id, { question: own.question?.id ?? null, before });
  }
  const next = groups[from + by];
  if (!next) return statement;
  const before = by < 0 ? null : (next.parts[0]?.id ?? null);
  return placePart(statement, id, { question: next.question?.id ?? null, before });
}

/** False where there is no place further up or down. */
export function canMove(statement: Statement, id: string, by: 1 | -1): boolean {
  return movePart(statement, id, by) !== statement;
}

/** Takes a comment out of the speech; it goes along in writing. */
export function takeOut(statement: Statement, id: string): Statement {
  return { ...statement, parts: statement.parts.filter((part) => part.id !== id || part.kind !== 'comment') };
}

/** Puts a comment into the speech, behind the others under its question. */
export function putIn(statement: Statement, comment: Spoken): Statement {
  return putBack(statement, partOfComment(comment, statement.questions), null);
}

/** Puts a part that was taken out back as it was, before another one; null: behind the others under its question. */
export function putBack(statement: Statement, part: StatementPart, before: string | null): Statement {
  const without = takeOut(statement, part.id);
  const { parts } = without;
  const closing = parts.findIndex(({ kind }) => kind === 'closing');
  const added = parts.toSpliced(closing < 0 ? parts.length : closing, 0, part);
  return placePart({ ...without, parts: added }, part.id, { question: part.question, before });
}

/** The same comments under the questions of a hearing that has others now, each under the one that is about it. */
export function withQuestions(
  statement: Statement,
  questions: readonly Question[],
  comments: readonly Spoken[],
): Statement {
  const known = new Set(questions.map(({ id }) => id));
  const parts = statement.parts.map((part) => {
    if (part.kind !== 'comment') return part;
    const comment = comments.find(({ id }) => id === part.id);
    const kept = part.question !== null && known.has(part.question) ? part.question : null;
    return { ...part, question: kept ?? (comment ? (questionOf(comment, questions)?.id ?? null) : null) };
  });
  const changed = { ...statement, questions, parts };
  return inSpeech(
    changed,
    groupsOf(changed).flatMap((group) => group.parts),
  );
}

/** Opening, comments in this order, closing. */
function inSpeech(statement: Statement, comments: readonly StatementPart[]): Statement {
  const opening = statement.parts.filter(({ kind }) => kind === 'opening');
  const closing = statement.parts.filter(({ kind }) => kind === 'closing');
  return { ...statement, parts: [...opening, ...comments, ...closing] };
}
