import type { Comment } from '../../comment/comment.ts';
import type { Revision } from '../../comment/revision.ts';
import { type Annotation, annotationOf as annotate } from '../annotation.ts';

/** Content type of the Web Annotation Protocol (W3C Recommendation 2017, 4.1). */
export const annotationType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

/**
 * A comment of this device as a W3C Web Annotation: what was said as bodies, where it hangs as selectors on the
 * draft's address. It names nobody; the container gives it an address of its own, and the first one stays as `via`.
 */
export function annotationOf(
  comment: Comment,
  { source, tree, id }: Pick<Revision, 'source' | 'tree' | 'id'>,
): Annotation {
  return annotate(
    { ...comment, stance: comment.stance ?? 'ask' },
    {
      source: /^https?:/.test(source.address) ? source.address : `urn:sha256:${id}`,
      created: new Date(comment.createdAt).toISOString(),
      modified: new Date(comment.updatedAt).toISOString(),
      language: tree.language,
    },
  );
}
