import { sectionsOf } from './sections.ts';
import type { Statement } from './statement.ts';

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
  return sectionsOf(statement).flatMap(({ part, question, heading, quote, from }) => {
    const headed = heading !== '';
    const words = [quote, ...part.text.split('\n')].filter((text) => text.trim() !== '');
    return [
      ...(question === null ? [] : [{ kind: 'question', text: question, part: '', from: null } as const]),
      ...(headed ? [{ kind: 'heading', text: heading, part: part.id, from } as const] : []),
      ...words.map((text, place) => ({
        kind: 'words' as const,
        text,
        part: part.id,
        from: headed || place > 0 ? null : from,
      })),
    ];
  });
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
