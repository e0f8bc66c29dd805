import type { RevisionText, Span } from '../anchor/revision-text.ts';
import { findCitations, resolveCitation } from '../law/citation.ts';
import type { Citation } from '../law/cited-place.ts';
import { clauseAt } from '../law/locate.ts';
import { articlesOf, type Provision } from '../law/provision.ts';

/** An internal citation in an article of one revision. Offsets are UTF-16 units into its text. */
export interface Reference extends Span {
  /** The article it stands in. */
  readonly from: string;
  readonly citation: Citation;
  /** What it names, as eIds; empty where the revision has no such place. */
  readonly targets: readonly string[];
}

/** Every citation of the revision's own places; those of other laws are left out. */
export function referencesOf(revision: RevisionText): Reference[] {
  return Array.from(articlesOf(revision.tree.provisions)).flatMap((article) => inArticle(revision, article));
}

function inArticle({ text, tree }: RevisionText, article: Provision): Reference[] {
  const start = article.start + article.label.length;
  return findCitations(text.slice(start, article.end), tree.language).flatMap((found) => {
    const citation = { ...found, start: found.start + start, end: found.end + start };
    if (citation.kind === 'numbered' && citation.law === 'other') return [];
    const from = clauseAt(tree, citation.start)?.eId ?? article.eId;
    const targets = resolveCitation(tree, citation, from);
    return [{ from: article.eId, start: citation.start, end: citation.end, citation, targets }];
  });
}
