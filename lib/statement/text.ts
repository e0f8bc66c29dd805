import { writeNumber } from '../law/numerals.ts';
import type { Statement } from './statement.ts';
import { timingOf } from './timing.ts';

/** A paragraph of the speech as it is printed. */
export interface SpeechLine {
  readonly kind: 'question' | 'heading' | 'words';
  readonly text: string;
  /** Id of the part it belongs to; '' for a question. */
  readonly part: string;
  /** Seconds from the beginning; on the first line of a part, null on the others. */
  readonly from: number | null;
}

/** The speech line by line: questions （听证事项） over what is woven under them, each comment numbered 一、二、. */
export function speechLines(statement: Statement): SpeechLine[] {
  const starts = new Map(timingOf(statement).parts.map(({ id, from }) => [id, from]));
  const lines: SpeechLine[] = [];
  let question: string | null = null;
  let number = 0;
  for (const part of statement.parts) {
    if (part.question !== null && part.question !== question) {
      const asked = statement.questions.find(({ id }) => id === part.question);
      lines.push({ kind: 'question', text: `听证事项：${asked?.text ?? ''}`, part: '', from: null });
    }
    if (part.kind === 'comment' && part.question === null && question !== null) {
      lines.push({ kind: 'question', text: '其他意见', part: '', from: null });
    }
    question = part.question;
    const from = starts.get(part.id) ?? 0;
    const headed = part.heading !== '';
    if (headed) {
      number++;
      lines.push({ kind: 'heading', text: `${writeNumber(number)}、${part.heading}`, part: part.id, from });
    }
    const quote = statement.manner === 'words' ? part.quote : '';
    const words = [quote, ...part.text.split('\n')].filter((text) => text.trim() !== '');
    for (const [place, text] of words.entries()) {
      lines.push({ kind: 'words', text, part: part.id, from: headed || place > 0 ? null : from });
    }
  }
  return lines;
}

/** The whole speech as plain text. */
export function speechText(statement: Statement): string {
  return speechLines(statement)
    .map(({ text }) => text)
    .join('\n');
}

/** 1:20 */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
