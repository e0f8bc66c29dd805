import type { Known, Pending, Posting, PostingState, PostingTrouble } from '../hearing/channels/posting.ts';
import type { OtherRoad } from '../hearing/channels/road.ts';
import {
  aNumber,
  listOf,
  nothing,
  oneOf,
  orNull,
  record,
  type Shape,
  wholeNumber,
  words,
} from '../shape/shape.ts';

const known = either(
  record<Extract<Known, { by: 'person' }>>({ by: oneOf('person'), at: aNumber, day: words }),
  record<Extract<Known, { by: 'receiver' }>>({
    by: oneOf('receiver'),
    at: aNumber,
    number: orNull(words),
    places: listOf(words),
  }),
);

const trouble = record<PostingTrouble>({
  kind: oneOf<PostingTrouble['kind']>(
    'offline',
    'network',
    'interrupted',
    'later',
    'key',
    'refused',
    'unclear',
  ),
  status: orNull(wholeNumber),
  words,
});

const pending = either(
  record<Extract<Pending, { kind: 'regulations' }>>({
    kind: oneOf('regulations'),
    address: words,
    attributes: words,
    file: orNull(record({ name: words, type: words, base64: words })),
  }),
  record<Extract<Pending, { kind: 'annotation' }>>({
    kind: oneOf('annotation'),
    address: words,
    parts: listOf(record({ commentId: words, body: words })),
    places: listOf(words),
  }),
);

export const postingRow = record<Posting>({
  submissionId: words,
  road: oneOf<OtherRoad>('email', 'letter', 'file', 'regulations', 'annotation'),
  draftId: words,
  revisionId: words,
  title: words,
  to: words,
  subject: words,
  words,
  comments: listOf(words),
  state: oneOf<PostingState>(
    'prepared',
    'sent',
    'queued',
    'sending',
    'unknown',
    'accepted',
    'refused',
    'cancelled',
  ),
  known: either(known, nothing),
  trouble: orNull(trouble),
  pending: either(pending, nothing),
  claim: orNull(record({ by: words, until: aNumber })),
  nextAttemptAt: orNull(aNumber),
  createdAt: aNumber,
  version: wholeNumber,
});

/** The first that holds. */
function either<A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> {
  return {
    safeParse(value) {
      const parsed = one.safeParse(value);
      return parsed.success ? parsed : other.safeParse(value);
    },
  };
}
