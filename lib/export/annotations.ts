import { annotationContext, annotationOf } from '../hearing/annotation.ts';
import type { Dossier } from '../hearing/dossier.ts';

/** Address under which others can find a revision; without one its hash names it. */
export type SourceOf = (revisionId: string) => string;

const byHash: SourceOf = (revisionId) => `urn:sha256:${revisionId}`;

/**
 * All opinions as one W3C annotation collection in JSON-LD, in the order of the dossier. Nobody is named: the
 * creator is the category, where there is one.
 */
export function annotationsJsonLd(dossier: Dossier, sourceOf: SourceOf = byHash): string {
  return [...annotationPieces(dossier, sourceOf)].join('');
}

/** The same in pieces, one for each opinion between a head and a foot. */
export function* annotationPieces(
  { comments, hearing }: Dossier,
  sourceOf: SourceOf = byHash,
): Generator<string> {
  const id = `urn:zhutiao:hearing:${hearing.id}`;
  const head = JSON.stringify({
    '@context': annotationContext,
    id,
    type: 'AnnotationCollection',
    label: hearing.title,
    total: comments.length,
  });
  const page = JSON.stringify({ id: `${id}#1`, type: 'AnnotationPage', startIndex: 0 });
  yield `${head.slice(0, -1)},"first":${page.slice(0, -1)},"items":[`;
  for (const [place, comment] of comments.entries()) {
    const annotation = annotationOf(comment, {
      source: sourceOf(comment.revisionId),
      created: comment.receivedAt,
      ...(comment.author.category === null ? {} : { creator: comment.author.category }),
    });
    yield `${place === 0 ? '' : ','}\n${JSON.stringify(annotation)}`;
  }
  yield ']}}\n';
}
