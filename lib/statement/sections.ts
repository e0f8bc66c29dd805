import { writeNumber } from '../law/numerals.ts';
import type { Statement, StatementPart } from './statement.ts';
import { timingOf } from './timing.ts';

/** A part as it stands on the paper, and when it is spoken. */
export interface SpeechSection {
  readonly part: StatementPart;
  /** What stands above it where another question begins: 听证事项：…, 其他意见; null elsewhere. */
  readonly question: string | null;
  /** 一、关于第十六条第一款; '' for opening and closing. */
  readonly heading: string;
  /** The sentence that is read from the clause; '' where only its number is. */
  readonly quote: string;
  /** Seconds from the beginning. */
  readonly from: number;
  readonly seconds: number;
}

/** The speech part by part, comments numbered 一、二、, questions over what is woven under them. */
export function sectionsOf(statement: Statement): SpeechSection[] {
  const timed = new Map(timingOf(statement).parts.map((each) => [each.id, each]));
  let question: string | null = null;
  let number = 0;
  return statement.parts.map((part) => {
    const asked = part.question === question ? null : questionAbove(statement, part, question);
    question = part.question;
    if (part.heading !== '') number++;
    const { from = 0, seconds = 0 } = timed.get(part.id) ?? {};
    return {
      part,
      question: asked,
      heading: part.heading === '' ? '' : `${writeNumber(number)}、${part.heading}`,
      quote: statement.manner === 'words' ? part.quote : '',
      from,
      seconds,
    };
  });
}

function questionAbove({ questions }: Statement, part: StatementPart, before: string | null): string | null {
  if (part.question !== null)
    return `听证事项：${questions.find(({ id }) => id === part.question)?.text ?? ''}`;
  return part.kind === 'comment' && before !== null ? '其他意见' : null;
}
