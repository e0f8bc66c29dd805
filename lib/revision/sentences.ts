import { isWord } from '../anchor/fold.ts';
import type { Span } from '../anchor/revision-text.ts';

/** Behind a closing mark with its quotes and brackets; at a line end only where a clause has ended there. */
const boundary = /[。；;！？!?][”’」』）)]*|[:：]\s*\n|\.(?=\s|$)/g;

/** Cuts a passage of a text into sentences and items; what holds no words joins the sentence behind it. */
export function sentencesOf(passage: Span, text: string): Span[] {
  const body = text.slice(passage.start, passage.end);
  const sentences: Span[] = [];
  let start = 0;
  for (const found of body.matchAll(boundary)) {
    const end = found.index + found[0].length;
    start = close(sentences, body, start, end);
  }
  close(sentences, body, start, body.length);
  return sentences.map((each) => ({ start: each.start + passage.start, end: each.end + passage.start }));
}

function close(sentences: Span[], body: string, start: number, end: number): number {
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
