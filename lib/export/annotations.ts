import { annotationContext, annotationOf } from '../hearing/annotation.ts';
import type { Dossier } from '../hearing/dossier.ts';

/** Address under which others can find a revision; without one its hash names it. */
export type SourceOf = (revisionId: string) => string;

const byHash: SourceOf = (revisionId) => `urn:sha256:${revisionId}`;

/**
 * All opinions as one W3C annotation collection in JSON-LD, in the order of the dossier. Nobody is named: the
 * creator is the category, where there is one.
 */
export function annotationsJsonLd({ comments, hearing }: Dossier, sourceOf: SourceOf = byHash): string {
  const id = `urn:zhutiao:hearing:${hearing.id}`;
  const items = comments.map((comment) =>
    annotationOf(comment, {
      source: sourceOf(comment.revisionId),
      created: comment.receivedAt,
      ...(comment.author.category === null ? {} : { creator: comment.author.category }),
    }),
  );
  const collection = {
    '@context': annotationContext,
    id,
    type: 'AnnotationCollection',
    label: hearing.title,
    total: items.length,
    first: { id: `${id}#1`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}
