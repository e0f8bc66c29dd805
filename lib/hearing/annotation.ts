import type { Selector } from '../anchor/selector.ts';
import type { Stance } from '../comment/comment.ts';

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
  /** The commenter as far as they may be named: the category, or the name they make public. */
  readonly creator?: string;
}

/** W3C Web Annotation Data Model, 2017-02-23; JSON-LD in the form of the recommendation's own context. */
export interface Annotation {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: Motivation;
  readonly created?: string;
  readonly creator?: { readonly type: 'Person'; readonly name: string };
  readonly body: readonly TextualBody[];
  readonly target: readonly SpecificResource[];
}

type Motivation = 'commenting' | 'editing' | 'questioning';

interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format: 'text/plain';
  readonly purpose: 'commenting' | 'editing' | 'questioning' | 'tagging';
}

interface SpecificResource {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly selector: readonly object[];
}

export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** What the fragment of a clause's selector is: an eId of Akoma Ntoso. */
const eIdNames = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

const motivations: Readonly<Record<Stance, Motivation>> = {
  support: 'commenting',
  oppose: 'commenting',
  amend: 'editing',
  ask: 'questioning',
};

/**
 * One comment as a W3C annotation: the clause by its eId, the words by quote and position, the proposal as an
 * `editing` body, the reason as a `commenting` or `questioning` one, the stance as a tag (support, oppose …).
 * The same comment and context always give the same object.
 */
export function annotationOf(
  comment: Annotated,
  { source, created, creator }: AnnotationContext,
): Annotation {
  return {
    '@context': annotationContext,
    id: `urn:uuid:${comment.id}`,
    type: 'Annotation',
    motivation: comment.stance === null ? 'commenting' : motivations[comment.stance],
    ...(created === undefined ? {} : { created }),
    ...(creator === undefined ? {} : { creator: { type: 'Person', name: creator } }),
    body: bodiesOf(comment),
    target: targetsOf(comment, source),
  };
}

function bodiesOf({ stance, proposed, reason }: Annotated): TextualBody[] {
  const body = (purpose: TextualBody['purpose'], value: string): TextualBody => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    purpose,
  });
  return [
    ...(proposed === null ? [] : [body('editing', proposed)]),
    ...(reason === '' ? [] : [body(stance === 'ask' ? 'questioning' : 'commenting', reason)]),
    ...(stance === null ? [] : [body('tagging', stance)]),
  ];
}

/** A comment on the whole draft has the draft for its target, from the first unit on. */
function targetsOf({ targets }: Annotated, source: string): SpecificResource[] {
  const whole = { type: 'SpecificResource' as const, source, selector: [positionOf({ start: 0, end: 0 })] };
  if (targets.length === 0) return [whole];
  return targets.map(({ eId, quote, position }) => ({
    type: 'SpecificResource' as const,
    source,
    selector: [
      ...(eId === '' ? [] : [{ type: 'FragmentSelector', conformsTo: eIdNames, value: eId }]),
      ...(quote === null ? [] : [{ type: 'TextQuoteSelector', ...quote }]),
      positionOf(position),
    ],
  }));
}

function positionOf({ start, end }: { readonly start: number; readonly end: number }): object {
  return { type: 'TextPositionSelector', start, end };
}
