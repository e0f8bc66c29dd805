import type { Attachment, Comment } from '../comment/comment.ts';
import type { Revision } from '../comment/revision.ts';
import { isSubmittable } from '../comment/states.ts';
import { newRow, type OutboxRow } from '../hearing/outbox.ts';
import { composePacket, sendableText } from '../hearing/packet.ts';
import type { Answers } from '../hearing/protocol/form.ts';
import type { Hearing, HearingRevision } from '../hearing/protocol/hearing.ts';
import {
  type Collected,
  type IdentityPart,
  type PacketAttachment,
  packetAttachment,
} from '../hearing/protocol/packet.ts';
import { filesOf } from './attach-file.ts';
import { placeOnHearing } from './place-on-hearing.ts';
import type { Replaced } from './rewrite.ts';
import type { OutboxStore, Submitted } from './store-ports.ts';

/** What the review sheet shows: comments that can go, as they hang on the hearing's text, and those that cannot. */
export interface Review {
  readonly sendable: readonly Sendable[];
  /** Complete, but their clause does not stand in the hearing's text in these words. */
  readonly elsewhere: readonly Comment[];
  /** Not complete, or their place is not confirmed yet. */
  readonly unfinished: readonly Comment[];
}

export interface Sendable {
  /** As it is kept. */
  readonly comment: Comment;
  /** As it will be sent. */
  readonly placed: Comment;
}

export interface Reviewed {
  readonly comments: readonly Comment[];
  readonly kept: Revision;
  readonly published: HearingRevision;
}

export function reviewOf({ comments, kept, published }: Reviewed): Review {
  const open = comments.filter(({ state, deletedAt }) => state !== 'submitted' && deletedAt === null);
  const sendable: Sendable[] = [];
  const elsewhere: Comment[] = [];
  for (const comment of open.filter(isSubmittable)) {
    const placed = placeOnHearing(comment, kept, published);
    if (placed === null) elsewhere.push(comment);
    else sendable.push({ comment, placed });
  }
  return { sendable, elsewhere, unfinished: open.filter((comment) => !isSubmittable(comment)) };
}

export interface Submission {
  /** Where the person read the form; the packet goes there. */
  readonly hearingUrl: string;
  readonly hearing: Hearing;
  readonly published: HearingRevision;
  readonly chosen: readonly Sendable[];
  readonly answers: Answers;
  /** Taken down at a desk; null where the person writes themselves. */
  readonly collected?: Collected | null;
  /** The accepted submission that this one takes the place of; null where there is none. */
  readonly replacing: Replaced | null;
}

export interface SubmitPorts {
  readonly outbox: Pick<OutboxStore, 'submit'>;
  readonly now: () => number;
  readonly newId: () => string;
  /** 32 random bytes, hex. */
  readonly newSecret: () => string;
}

export type SubmitOutcome =
  | { readonly ok: true; readonly submissionId: string }
  | Extract<Submitted, { readonly ok: false }>;

/** Puts what the person has reviewed into the outbox. Nothing is sent here, and nothing is half-submitted. */
export async function submit(submission: Submission, ports: SubmitPorts): Promise<SubmitOutcome> {
  const row = rowOf(submission, ports);
  const reviewed = new Map(submission.chosen.map(({ comment }) => [comment.id, comment.updatedAt]));
  const submitted = await ports.outbox.submit(row, reviewed);
  return submitted.ok ? { ok: true, submissionId: row.submissionId } : submitted;
}

function rowOf(
  { hearingUrl, hearing, published, chosen, answers, replacing, collected = null }: Submission,
  ports: SubmitPorts,
): OutboxRow {
  const now = ports.now();
  const identity = identityOf(answers, ports);
  const statusSecret = ports.newSecret();
  const { canonical } = composePacket({
    hearingId: hearing.id,
    revisionId: published.id,
    comments: chosen.map(({ placed }) => placed),
    attachments: filesOf(chosen.map(({ comment }) => comment)).map(packetFile),
    identity,
    statusSecret,
    predecessor: replacing?.number ?? null,
    sentAt: now,
    collected,
  });
  return newRow(
    {
      submissionId: ports.newId(),
      hearingId: hearing.id,
      hearingUrl,
      packet: canonical,
      identity,
      predecessorSecret: replacing?.secret ?? null,
      statusSecret,
      keys: hearing.keys,
    },
    now,
  );
}

/** The person's file as the wire names it. Throws on a kind that no endpoint takes: none is ever kept. */
function packetFile({ hash, type, size, name }: Attachment): PacketAttachment {
  return packetAttachment.parse({ hash, type, size, name: sendableText(name).replaceAll(/\s/g, ' ') });
}

/** Null where the person gave nothing. Blanks at the ends are no answer. */
function identityOf(answers: Answers, { newSecret }: SubmitPorts): IdentityPart | null {
  const given = Object.entries(answers).map(([key, answer]) => [key, answer.trim()] as const);
  const filled = given.filter(([, answer]) => answer !== '');
  return filled.length === 0 ? null : { salt: newSecret(), answers: Object.fromEntries(filled) };
}

/** Characters of a submission as a person counts them: proposals and reasons. */
export function lengthOf(comments: readonly Comment[]): number {
  return comments.reduce((sum, { proposed, reason }) => sum + (proposed?.length ?? 0) + reason.length, 0);
}
