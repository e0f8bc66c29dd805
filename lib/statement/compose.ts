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

/** Another speaker; an opening that was not changed by hand names them. */
export function withSpeaker(statement: Statement, speaker: string): Statement {
  const count = statement.parts.filter(({ kind }) => kind === 'comment').length;
  const written = [1, 2].map((each) => opening(statement.speaker, each).text);
  const parts = statement.parts.map((part) =>
    part.kind === 'opening' && written.includes(part.text) ? opening(speaker, count) : part,
  );
  return { ...statement, speaker, parts };
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
