import type { Provision } from '../law/provision.ts';

/** A line of an article's words, without the blanks around it; `start` is its offset into the revision's text. */
export interface ArticleLine {
  readonly text: string;
  readonly start: number;
}

/** An article with the text that its offsets point into. */
export interface ArticleSource {
  readonly article: Provision;
  readonly text: string;
}

/** The words after the label, a line for each 款 and 项; empty lines left out. */
export function linesOf({ article, text }: ArticleSource): ArticleLine[] {
  let at = article.start + article.label.length;
  const lines: ArticleLine[] = [];
  for (const line of text.slice(at, article.end).split('\n')) {
    const words = line.trim();
    if (words !== '') lines.push({ text: words, start: at + line.indexOf(words) });
    at += line.length + 1;
  }
  return lines;
}

/** 第十二条, as it is printed but for blanks. */
export function labelOf({ label }: Pick<Provision, 'label'>): string {
  return label.replace(/\s/g, '');
}
