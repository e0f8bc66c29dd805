import { type LetterLine, letterLines } from './letter-lines.ts';
import type { Mention } from './mention.ts';

/** A stretch between two signs, with the places named in it. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly line: LetterLine;
  /** begins a line; begins a sentence; goes on within one. */
  readonly opens: 'line' | 'sentence' | 'clause';
  readonly mentions: readonly Mention[];
}

const sentenceEnd = /[。！？!?；;]/u;
const clauseEnd = /[，,：:]/u;

/** A letter's clauses in order. A sign inside a citation ends none. */
export function* clausesOf(letter: string, mentions: readonly Mention[]): Generator<Clause> {
  for (const line of letterLines(letter)) {
    let opens: Clause['opens'] = 'line';
    let start = line.start;
    for (let at = line.start; at < line.end; at++) {
      const sign = letter[at] ?? '';
      const ends = sentenceEnd.test(sign) ? 'sentence' : clauseEnd.test(sign) ? 'clause' : null;
      if (!ends || mentions.some((each) => each.start <= at && at < each.end)) continue;
      yield { start, end: at + 1, line, opens, mentions: inside(mentions, start, at + 1) };
      opens = ends;
      start = at + 1;
    }
    if (start < line.end)
      yield { start, end: line.end, line, opens, mentions: inside(mentions, start, line.end) };
  }
}

function inside(mentions: readonly Mention[], start: number, end: number): Mention[] {
  return mentions.filter((each) => each.start >= start && each.start < end);
}
