import type { Provision } from '../law/provision.ts';

/** One line of a clause as it is shown. Offsets are UTF-16 units into the revision's text. */
export interface ClauseLine {
  readonly clause: Provision;
  readonly start: number;
  readonly end: number;
  /** 0 for an article's paragraphs, 1 for items, 2 and on below. */
  readonly depth: number;
}

/** An article's lines: what is printed before its words stands on the first. */
export function linesOfArticle(text: string, article: Provision): readonly ClauseLine[] {
  const lines: ClauseLine[] = [];
  for (const [at, paragraph] of article.children.entries())
    lines.push(
      ...linesBelow(text, paragraph, { depth: 0, from: at === 0 ? article.start : paragraph.start }),
    );
  return lines.length > 0 ? lines : [{ clause: article, start: article.start, end: article.end, depth: 0 }];
}

function linesBelow(
  text: string,
  clause: Provision,
  { depth, from }: { readonly depth: number; readonly from: number },
): readonly ClauseLine[] {
  const lines: ClauseLine[] = [];
  let at = from;
  for (const child of clause.children) {
    lines.push(...own(text, clause, { start: at, end: child.start, depth }));
    lines.push(...linesBelow(text, child, { depth: depth + 1, from: child.start }));
    at = Math.max(at, child.end);
  }
  return [...lines, ...own(text, clause, { start: at, end: clause.end, depth })];
}

function own(text: string, clause: Provision, line: Omit<ClauseLine, 'clause'>): readonly ClauseLine[] {
  let { start, end } = line;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return start < end ? [{ ...line, clause, start, end }] : [];
}
