import type { Selector, TextQuote } from '../anchor/selector.ts';
import type { Stance } from '../comment/comment.ts';
import { sendableText } from './packet.ts';

/** A comment as the exchange form sees it; a comment of the device, of a packet and of a dossier all fit. */
export interface Annotated {
  /** UUID. */
  readonly id: string;
  readonly targets: readonly Pick<Selector, 'eId' | 'quote' | 'position'>[];
  readonly stance: Stance | null;
  readonly proposed: string | null;
  readonly reason: string;
}

/** Where and when; `source` is the address of the revision commented on. */
export interface AnnotationContext {
  readonly source: string;
  /** ISO 8601 with zone; left out where it is not known. */
  readonly created?: string;
  readonly modified?: string;
  /** The commenter as far as they may be named: the category, or the name they make public. */
  readonly creator?: string;
  /** BCP 47, of the comment's words. */
  readonly language?: string;
}

export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** What the fragment of a clause's selector is: an eId of Akoma Ntoso. */
const akomaNtoso = 'http://docs.oasis-open.org/legaldocml/akn-nc/v1.0/akn-nc-v1.0.html';

const motivations = {
  support: 'assessing',
  oppose: 'assessing',
  amend: 'editing',
  ask: 'questioning',
} as const;

/**
 * One comment as a W3C annotation (Web Annotation Data Model, 2017): the clause by its eId, the words by quote and
 * position, the stance as an `assessing` body, the proposal as an `editing` one, the reason as a `commenting` or
 * `questioning` one. What posts one and what exports all use it: the same comment gives the same object.
 */
export function annotationOf(comment: Annotated, context: AnnotationContext) {
  const { created, modified, creator } = context;
  return {
    '@context': annotationContext,
    id: `urn:uuid:${comment.id}`,
    type: 'Annotation',
    motivation: comment.stance === null ? 'commenting' : motivations[comment.stance],
    ...(created === undefined ? {} : { created }),
    ...(modified === undefined ? {} : { modified }),
    ...(creator === undefined ? {} : { creator: { type: 'Person', name: creator } }),
    body: bodiesOf(comment, context.language),
    target:
      comment.targets.length === 0
        ? [wholeOf(context.source)]
        : comment.targets.map((target) => resourceOf(target, context.source)),
  };
}
export type Annotation = ReturnType<typeof annotationOf>;

function bodiesOf({ stance, proposed, reason }: Annotated, language: string | undefined) {
  const text = (value: string, purpose: string) => ({
    type: 'TextualBody',
    value: sendableText(value),
    format: 'text/plain',
    ...(language === undefined ? {} : { language }),
    purpose,
  });
  return [
    ...(stance === null
      ? []
      : [{ type: 'TextualBody', value: stance, format: 'text/plain', purpose: 'assessing' }]),
    ...(proposed === null ? [] : [text(proposed, 'editing')]),
    ...(reason.trim() === '' ? [] : [text(reason, stance === 'ask' ? 'questioning' : 'commenting')]),
  ];
}

function resourceOf({ eId, quote, position }: Annotated['targets'][number], source: string) {
  if (eId === '' && quote === null) return wholeOf(source);
  return {
    type: 'SpecificResource',
    source,
    selector: [
      ...(eId === '' ? [] : [{ type: 'FragmentSelector', conformsTo: akomaNtoso, value: eId }]),
      ...(quote === null ? [] : [quoteSelector(quote)]),
      { type: 'TextPositionSelector', start: position.start, end: position.end },
    ],
  };
}

/** The draft as a whole is the place before its first unit: by the W3C's assertions a resource has a selector. */
function wholeOf(source: string) {
  return {
    type: 'SpecificResource',
    source,
    selector: [{ type: 'TextPositionSelector', start: 0, end: 0 }],
  };
}

function quoteSelector({ exact, prefix, suffix }: TextQuote) {
  return {
    type: 'TextQuoteSelector',
    exact: sendableText(exact),
    prefix: sendableText(prefix),
    suffix: sendableText(suffix),
  };
}
