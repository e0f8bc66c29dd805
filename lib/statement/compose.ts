import { DEFAULT_RATE } from './spoken.ts';
import {
  partOfComment,
  type Question,
  type Spoken,
  type Statement,
  type StatementPart,
} from './statement.ts';

export interface StatementInput {
  readonly title: string;
  readonly speaker: string;
  readonly questions: readonly Question[];
  /** In the order the person put them in. */
  readonly comments: readonly Spoken[];
  readonly limitSeconds: number | null;
  readonly rate?: number;
}

/**
 * A speech of comments: an opening, the comments woven under the hearing's questions in the order of the
 * questions, those under none behind them, a closing. Within a question the person's own order stays.
 */
export function composeStatement(input: StatementInput): Statement {
  const { title, speaker, questions, limitSeconds, rate = DEFAULT_RATE } = input;
  const parts = weave(
    input.comments.map((comment) => partOfComment(comment, questions)),
    questions,
  );
  return {
    title,
    speaker,
    questions,
    parts: [opening(speaker, parts.length), ...parts, closing],
    manner: 'words',
    rate,
    limitSeconds,
  };
}

function weave(parts: readonly StatementPart[], questions: readonly Question[]): StatementPart[] {
  const under = (id: string | null) => parts.filter(({ question }) => question === id);
  return [...questions.flatMap(({ id }) => under(id)), ...under(null)];
}

function opening(speaker: string, count: number): StatementPart {
  const who = speaker === '' ? '' : `我是${speaker}。`;
  return {
    ...plain,
    id: 'opening',
    kind: 'opening',
    text: `主持人、各位听证人，大家好。${who}我读完了草案全文，对其中${count === 1 ? '一' : '几'}处有话要说。`,
  };
}

const plain = { heading: '', question: null, quote: '' } as const;

const closing: StatementPart = { ...plain, id: 'closing', kind: 'closing', text: '我的陈述完了，谢谢大家。' };

/** Moves a part up or down among the comments; opening and closing stay where they are. */
export function movePart(statement: Statement, id: string, by: number): Statement {
  const from = statement.parts.findIndex((part) => part.id === id);
  const part = statement.parts[from];
  const to = from + by;
  if (part?.kind !== 'comment' || statement.parts[to]?.kind !== 'comment') return statement;
  return { ...statement, parts: statement.parts.toSpliced(from, 1).toSpliced(to, 0, part) };
}

/** Takes a comment out of the speech; it goes along in writing. */
export function takeOut(statement: Statement, id: string): Statement {
  return { ...statement, parts: statement.parts.filter((part) => part.id !== id || part.kind !== 'comment') };
}

/** Puts a comment back, before the closing. */
export function putIn(statement: Statement, comment: Spoken): Statement {
  const at = statement.parts.findIndex(({ kind }) => kind === 'closing');
  const place = at < 0 ? statement.parts.length : at;
  const part = partOfComment(comment, statement.questions);
  return {
    ...takeOut(statement, comment.id),
    parts: takeOut(statement, comment.id).parts.toSpliced(place, 0, part),
  };
}
