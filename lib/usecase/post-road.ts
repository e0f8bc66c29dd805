import type { Comment } from '../comment/comment.ts';
import type { Revision } from '../comment/revision.ts';
import { isSubmittable } from '../comment/states.ts';
import type { Letter } from '../export/letter.ts';
import { commentsText } from '../export/letter-text.ts';
import { newPosting, type Pending, type PostingEvent, postingAfter } from '../hearing/channels/posting.ts';
import type { OtherRoad } from '../hearing/channels/road.ts';
import type { PostingStore } from './store-ports.ts';
import type { SubmitOutcome } from './submit.ts';

/** What the person has reviewed and lets go by another road than an endpoint. */
export interface RoadPost {
  readonly road: OtherRoad;
  readonly revision: Revision;
  readonly comments: readonly Comment[];
  readonly letter: Letter;
  readonly to: string;
  readonly subject: string;
  /** Null where the person sends it themselves. */
  readonly pending: Pending | null;
}

export interface PostPorts {
  readonly postings: Pick<PostingStore, 'post'>;
  readonly now: () => number;
  readonly newId: () => string;
}

/** Writes it into the outbox and marks its comments, all in one. Nothing is sent here. */
export async function postRoad(post: RoadPost, { postings, now, newId }: PostPorts): Promise<SubmitOutcome> {
  const { road, revision, comments, letter, to, subject, pending } = post;
  const submissionId = newId();
  const posting = newPosting(
    {
      submissionId,
      road,
      draftId: revision.draftId,
      revisionId: revision.id,
      title: revision.title,
      to,
      subject,
      words: commentsText(letter),
      comments: comments.map(({ id }) => id),
      pending,
    },
    now(),
  );
  const reviewed = new Map(comments.map(({ id, updatedAt }) => [id, updatedAt]));
  const kept = await postings.post(posting, reviewed);
  return kept.ok ? { ok: true, submissionId } : kept;
}

/** What the person says of a posting; false where it does not allow that any more. */
export async function sayOfPosting(
  submissionId: string,
  event: Extract<PostingEvent, { type: 'confirm' | 'withdraw' | 'retry' }>,
  postings: PostingStore,
): Promise<boolean> {
  const posting = await postings.get(submissionId);
  const next = posting && postingAfter(posting, event);
  return posting !== null && next !== null && postings.swap(posting, next);
}

export interface Postable {
  readonly sendable: readonly Comment[];
  /** Not complete, or their place is not confirmed yet. */
  readonly unfinished: readonly Comment[];
}

/** Comments on a revision that no endpoint has published: they go as they hang on the kept text. */
export function postableOf(comments: readonly Comment[]): Postable {
  const open = comments.filter(({ state, deletedAt }) => state !== 'submitted' && deletedAt === null);
  return {
    sendable: open.filter(isSubmittable),
    unfinished: open.filter((comment) => !isSubmittable(comment)),
  };
}

/** ISO date of a moment in the device's own zone. */
export function localDay(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
