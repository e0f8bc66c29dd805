import type { RevisionText } from '../../anchor/revision-text.ts';
import { articlesOf } from '../../law/provision.ts';

/** A stretch of a revision's text that stands in one place of a table. */
export interface TextPart {
  /** Offset of its first unit in the revision's text. */
  readonly start: number;
  /** Its lines without the blanks at their ends, empty ones left out; joined by line feeds. */
  readonly text: string;
  /** Of an article: its label as printed, else ''. */
  readonly label: string;
}

/** A line outside the articles: title, heading of a chapter, preamble, annex. */
export interface LineBetween extends TextPart {
  /** The article that follows it; null behind the last. */
  readonly before: string | null;
}

/** The whole of a revision's text: every word stands in exactly one article or line between. */
export interface RevisionParts {
  readonly articles: ReadonlyMap<string, TextPart>;
  readonly between: readonly LineBetween[];
}

export function partsOf({ text, tree }: RevisionText): RevisionParts {
  const articles = new Map<string, TextPart>();
  const between: LineBetween[] = [];
  let at = 0;
  for (const { eId, start, end, label } of articlesOf(tree.provisions)) {
    for (const line of linesBetween(text, at, start)) between.push({ ...line, before: eId });
    articles.set(eId, { start, text: tidyLines(text.slice(start, end)), label });
    at = end;
  }
  for (const line of linesBetween(text, at, text.length)) between.push({ ...line, before: null });
  return { articles, between };
}

function* linesBetween(text: string, start: number, end: number): Generator<TextPart> {
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    if (line.trim() !== '') yield { start: at, text: line.trim(), label: '' };
    at += line.length + 1;
  }
}

/** Lines without the blanks at their ends; empty lines left out. */
export function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
