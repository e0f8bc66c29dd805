import { isWord } from '../anchor/fold.ts';
import type { Unit } from './unit.ts';

/** A sentence or item of a text; offsets are UTF-16 units into the whole text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Behind a closing mark with its quotes and brackets; at a line end only where a clause has ended there. */
const boundary = /[。；;！？!?][”’」』）)]*|[:：]\s*\n|\.(?=\s|$)/g;

/** Cuts a unit into sentences; what holds no words joins the sentence before it. */
export function sentencesOf(unit: Unit, text: string): Sentence[] {
  const body = text.slice(unit.start, unit.end);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const found of body.matchAll(boundary)) {
    const end = found.index + found[0].length;
    start = close(sentences, body, start, end);
  }
  close(sentences, body, start, body.length);
  return sentences.map((each) => ({ start: each.start + unit.start, end: each.end + unit.start }));
}

function close(sentences: Sentence[], body: string, start: number, end: number): number {
  if (!hasWords(body, start, end)) return start;
  const piece = body.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  sentences.push({ start: start + lead, end: end - (piece.length - piece.trimEnd().length) });
  return end;
}

function hasWords(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isWord(text, at)) return true;
  return false;
}
