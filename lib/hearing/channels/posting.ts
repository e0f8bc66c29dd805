import type { OtherRoad } from './road.ts';

/**
 * prepared: handed to the person's own mail program, printer or disk; only they know whether it went.
 * sent: they say that it went. queued: to be sent by us, certainly not taken yet. sending: claimed by one
 * sender. unknown: it may have arrived, and nobody can be asked. accepted: the receiver said so.
 */
export type PostingState =
  | 'prepared'
  | 'sent'
  | 'queued'
  | 'sending'
  | 'unknown'
  | 'accepted'
  | 'refused'
  | 'cancelled';

/** How it is known that it went. `at`: when that was learnt, milliseconds. */
export type Known =
  /** `day`: when it went, as the person says (ISO date). */
  | { readonly by: 'person'; readonly at: number; readonly day: string }
  /** `number`: the receiver's own; `places`: addresses of what it made of it. */
  | {
      readonly by: 'receiver';
      readonly at: number;
      readonly number: string | null;
      readonly places: readonly string[];
    };

/** Why it is not there yet, or was not taken. `words`: the receiver's own, else empty. */
export interface PostingTrouble {
  readonly kind: 'offline' | 'network' | 'interrupted' | 'later' | 'key' | 'refused' | 'unclear';
  readonly status: number | null;
  readonly words: string;
}

/** What is still to be sent by us; forgotten as soon as the posting is final. */
export type Pending =
  | {
      readonly kind: 'regulations';
      /** Of the service: `…/v4`. */
      readonly address: string;
      /** JSON of the attributes, without submission key and files. */
      readonly attributes: string;
      /** The text, where it goes as a file. */
      readonly file: { readonly name: string; readonly type: string; readonly base64: string } | null;
    }
  | {
      readonly kind: 'annotation';
      /** Of the container. */
      readonly address: string;
      /** JSON-LD by comment, those that are not there yet. */
      readonly parts: readonly { readonly commentId: string; readonly body: string }[];
      /** Addresses of those that are. */
      readonly places: readonly string[];
    };

/** Comments on their way by another road than an endpoint of ours. The row is the truth. */
export interface Posting {
  /** UUID; the comments' `submissionId`. */
  readonly submissionId: string;
  readonly road: OtherRoad;
  readonly draftId: string;
  readonly revisionId: string;
  readonly title: string;
  /** To whom, as it was shown: an address, a document's id. */
  readonly to: string;
  /** Of a mail; words on the envelope; else empty. */
  readonly subject: string;
  /** What was said, word for word, without who said it. */
  readonly words: string;
  /** Ids of the comments in it. */
  readonly comments: readonly string[];
  readonly state: PostingState;
  readonly known: Known | null;
  readonly trouble: PostingTrouble | null;
  readonly pending: Pending | null;
  readonly claim: { readonly by: string; readonly until: number } | null;
  /** When it may be sent again by itself; null where it waits for the person. */
  readonly nextAttemptAt: number | null;
  readonly createdAt: number;
  /** Rises by one with every change; the store compares it before writing. */
  readonly version: number;
}

export type NewPosting = Pick<
  Posting,
  | 'submissionId'
  | 'road'
  | 'draftId'
  | 'revisionId'
  | 'title'
  | 'to'
  | 'subject'
  | 'words'
  | 'comments'
  | 'pending'
>;

/** What the person has just reviewed and let go. */
export function newPosting(posting: NewPosting, now: number): Posting {
  const byUs = posting.pending !== null;
  return {
    ...posting,
    state: byUs ? 'queued' : 'prepared',
    known: null,
    trouble: null,
    claim: null,
    nextAttemptAt: byUs ? now : null,
    createdAt: now,
    version: 0,
  };
}

export type PostingEvent =
  /** By the person: it went on that day. */
  | { readonly type: 'confirm'; readonly day: string; readonly now: number }
  /** By the person: it did not go, or is not to go. */
  | { readonly type: 'withdraw' }
  /** By the person: try again now. */
  | { readonly type: 'retry'; readonly now: number }
  /** A sender takes it. A claim that ran out was a sender that was ended between sending and answer. */
  | { readonly type: 'claim'; readonly by: string; readonly now: number; readonly until: number }
  /** Some of it is there now. */
  | { readonly type: 'part'; readonly commentId: string; readonly place: string }
  | { readonly type: 'accept'; readonly number: string | null; readonly now: number }
  | { readonly type: 'refuse'; readonly trouble: PostingTrouble; readonly now: number }
  /** Certainly not taken; `at` null waits for the person. */
  | { readonly type: 'wait'; readonly trouble: PostingTrouble; readonly at: number | null }
  /** Nobody can tell whether it was taken. It is never sent again by itself. */
  | { readonly type: 'lose'; readonly trouble: PostingTrouble };

/** The posting after the event; null where the event is not allowed in this state. */
export function postingAfter(posting: Posting, event: PostingEvent): Posting | null {
  const change = changeBy(posting, event);
  return change && { ...posting, ...change, version: posting.version + 1 };
}

export function isDuePosting({ state, nextAttemptAt }: Posting, now: number): boolean {
  return state === 'queued' && nextAttemptAt !== null && nextAttemptAt <= now;
}

type Change = Partial<Posting>;

const isOpen = ({ state }: Posting) => state === 'prepared' || state === 'queued' || state === 'unknown';

function changeBy(posting: Posting, event: PostingEvent): Change | null {
  const sending = posting.state === 'sending';
  switch (event.type) {
    case 'confirm':
      return posting.state === 'prepared' || posting.state === 'unknown' ? confirmed(event) : null;
    case 'withdraw':
      return isOpen(posting) ? withdrawn(posting) : null;
    case 'retry':
      return posting.state === 'queued' ? { nextAttemptAt: event.now } : null;
    case 'claim':
      return claimed(posting, event);
    case 'part':
      return sending ? withPart(posting, event) : null;
    case 'accept':
      return sending ? final('accepted', { known: receivedBy(posting, event), trouble: null }) : null;
    case 'refuse':
      return sending ? refused(posting, event) : null;
    case 'wait':
      return sending
        ? { state: 'queued', claim: null, trouble: event.trouble, nextAttemptAt: event.at }
        : null;
    case 'lose':
      return sending ? { state: 'unknown', claim: null, trouble: event.trouble, nextAttemptAt: null } : null;
  }
}

function confirmed({ day, now }: { readonly day: string; readonly now: number }): Change {
  return final('sent', { known: { by: 'person', at: now, day }, trouble: null });
}

/** Parts that are there already stay there: only the others are the person's again. */
function withdrawn(posting: Posting): Change {
  const places = placesOf(posting);
  if (places.length === 0) return final('cancelled', {});
  const known: Known = { by: 'receiver', at: posting.createdAt, number: null, places };
  return final('accepted', { known, comments: delivered(posting) });
}

function claimed(
  posting: Posting,
  { by, now, until }: { readonly by: string; readonly now: number; readonly until: number },
): Change | null {
  if (posting.state === 'sending' && posting.claim !== null && posting.claim.until <= now) {
    const trouble: PostingTrouble = { kind: 'interrupted', status: null, words: '' };
    return { state: 'unknown', claim: null, trouble, nextAttemptAt: null };
  }
  return isDuePosting(posting, now) ? { state: 'sending', claim: { by, until }, nextAttemptAt: null } : null;
}

function withPart(
  { pending }: Posting,
  { commentId, place }: { commentId: string; place: string },
): Change | null {
  if (pending?.kind !== 'annotation') return null;
  const parts = pending.parts.filter((part) => part.commentId !== commentId);
  return { pending: { ...pending, parts, places: [...pending.places, place] } };
}

function refused(posting: Posting, { trouble, now }: { trouble: PostingTrouble; now: number }): Change {
  const places = placesOf(posting);
  if (places.length === 0) return final('refused', { trouble });
  const known: Known = { by: 'receiver', at: now, number: null, places };
  return final('accepted', { known, trouble, comments: delivered(posting) });
}

function receivedBy(posting: Posting, { number, now }: { number: string | null; now: number }): Known {
  return { by: 'receiver', at: now, number, places: placesOf(posting) };
}

function placesOf({ pending }: Posting): readonly string[] {
  return pending?.kind === 'annotation' ? pending.places : [];
}

function delivered({ comments, pending }: Posting): readonly string[] {
  const left = new Set(pending?.kind === 'annotation' ? pending.parts.map(({ commentId }) => commentId) : []);
  return comments.filter((id) => !left.has(id));
}

function final(state: PostingState, more: Change): Change {
  return { state, claim: null, nextAttemptAt: null, pending: null, ...more };
}
