import type { Counted } from './counted.ts';
import type { LabelRule } from './grammar.ts';

type HeadingLevel = 'part' | 'subpart' | 'chapter' | 'section';

/** What may stand for the number of a heading, and how it is read. */
export interface HeadingNumbers {
  /** A piece of a pattern. */
  readonly written: string;
  readonly count: (written: string) => Counted | null;
}

/** `Kapitel 1`, `Titre II`: the word, then its number. `words` are pieces of a pattern, by level. */
export function headingsBefore(
  words: readonly (readonly [HeadingLevel, string])[],
  numbers: HeadingNumbers,
): LabelRule[] {
  return words.map(([level, word]) => ({
    level,
    pattern: new RegExp(
      `(?:${word})[ \\t\\u00a0]{1,3}(?<number>${numbers.written})(?![\\p{L}\\p{N}(])`,
      'iuy',
    ),
    count: numbers.count,
  }));
}

/** `1. peatükk`, `Erster Abschnitt`: the number, then the word. */
export function headingsBehind(
  words: readonly (readonly [HeadingLevel, string])[],
  numbers: HeadingNumbers,
): LabelRule[] {
  return words.map(([level, word]) => ({
    level,
    pattern: new RegExp(
      `(?<number>${numbers.written})\\.?[ \\t\\u00a0]{1,3}(?:${word})(?![\\p{L}\\p{N}(])`,
      'iuy',
    ),
    count: numbers.count,
  }));
}
