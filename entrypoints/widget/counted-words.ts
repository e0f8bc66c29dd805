import { fold } from '../../lib/anchor/fold.ts';
import type { CountedWords } from './wire.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words inside a clause, by how many folded characters stand before them and how many they are. Null for blanks alone. */
export function countWords(text: string, clause: Span, words: Span): CountedWords | null {
  const before = fold(text, clause.start, words.start).text.length;
  const { length } = fold(text, words.start, words.end).text;
  return length > 0 ? { before, length } : null;
}

/** The same words in another text of the same clause; null where the clause is too short for them. */
export function findWords(text: string, clause: Span, { before, length }: CountedWords): Span | null {
  const { at } = fold(text, clause.start, clause.end);
  const start = at[before];
  const last = at[before + length - 1];
  return start === undefined || last === undefined ? null : { start, end: last + 1 };
}
