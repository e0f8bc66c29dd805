import type { Comment, Target } from '../../comment/comment.ts';
import type { Revision } from '../../comment/revision.ts';
import { sendableText } from '../packet.ts';

/** Content type of the Web Annotation Protocol (W3C Recommendation 2017, 4.1). */
export const annotationType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

const context = 'http://www.w3.org/ns/anno.jsonld';

const motivations = {
  support: 'assessing',
  oppose: 'assessing',
  amend: 'editing',
  ask: 'questioning',
} as const;

/**
 * A comment as a W3C Web Annotation: what was said as bodies, where it hangs as selectors on the draft's address.
 * It names nobody; the container gives it an address of its own, and the first one stays as `via`.
 */
export function annotationOf(comment: Comment, revision: Pick<Revision, 'source' | 'tree' | 'id' | 'title'>) {
  const { id, targets, stance, createdAt, updatedAt } = comment;
  return {
    '@context': context,
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: motivations[stance ?? 'ask'],
    created: new Date(createdAt).toISOString(),
    modified: new Date(updatedAt).toISOString(),
    body: bodiesOf(comment, revision.tree.language),
    target: targets.map((target) => resourceOf(target, revision)),
  };
}
export type Annotation = ReturnType<typeof annotationOf>;

function bodiesOf({ stance, proposed, reason }: Comment, language: string) {
  const text = (value: string, purpose: string) => ({
    type: 'TextualBody',
    value: sendableText(value),
    format: 'text/plain',
    language,
    purpose,
  });
  return [
    { type: 'TextualBody', value: stance ?? 'ask', format: 'text/plain', purpose: 'assessing' },
    ...(proposed === null ? [] : [text(proposed, 'editing')]),
    ...(reason.trim() === '' ? [] : [text(reason, stance === 'ask' ? 'questioning' : 'commenting')]),
  ];
}

function resourceOf({ eId, quote, position }: Target, { source, id }: Pick<Revision, 'source' | 'id'>) {
  const place = /^https?:/.test(source.address) ? source.address : `urn:sha256:${id}`;
  if (eId === '' && quote === null) return { type: 'SpecificResource', source: place };
  return {
    type: 'SpecificResource',
    source: place,
    selector: [
      ...(eId === '' ? [] : [{ type: 'FragmentSelector', conformsTo: akomaNtoso, value: eId }]),
      ...(quote === null ? [] : [quoteSelector(quote)]),
      { type: 'TextPositionSelector', start: position.start, end: position.end },
    ],
  };
}

const akomaNtoso = 'http://docs.oasis-open.org/legaldocml/akn-nc/v1.0/akn-nc-v1.0.html';

function quoteSelector({ exact, prefix, suffix }: NonNullable<Target['quote']>) {
  return {
    type: 'TextQuoteSelector',
    exact: sendableText(exact),
    prefix: sendableText(prefix),
    suffix: sendableText(suffix),
  };
}
