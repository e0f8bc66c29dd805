import type { Packet } from '../../lib/hearing/protocol/packet.ts';
import type { Receipt } from '../../lib/hearing/protocol/receipt.ts';
import type {
  CountedKind,
  comments,
  commentTargets,
  identities,
  submissionAttachments,
  submissions,
} from '../database/schema.ts';
import type { Ticket } from './ticket.ts';

/** A ticket that is being taken, with its place. */
export interface Taken {
  readonly ticket: Ticket;
  readonly receipt: Receipt;
}

/** Everything that is kept of the submissions of one batch, but log and counts. */
export interface Rows {
  readonly submissions: (typeof submissions.$inferSelect)[];
  readonly identities: (typeof identities.$inferSelect)[];
  readonly comments: (typeof comments.$inferSelect)[];
  readonly commentTargets: (typeof commentTargets.$inferSelect)[];
  readonly submissionAttachments: (typeof submissionAttachments.$inferSelect)[];
}

export function rowsOf(taken: readonly Taken[]): Rows {
  return {
    submissions: taken.map(submissionRow),
    identities: taken.flatMap(({ ticket: { identity }, receipt: { hearingId, leafIndex } }) =>
      identity === null ? [] : [{ hearingId, leafIndex, ...identity }],
    ),
    comments: taken.flatMap(commentRows),
    commentTargets: taken.flatMap(targetRows),
    submissionAttachments: taken.flatMap(attachmentRows),
  };
}

function submissionRow({ ticket, receipt }: Taken): Rows['submissions'][number] {
  const { comments: _, ...packetHead } = ticket.packet;
  return {
    hearingId: receipt.hearingId,
    leafIndex: receipt.leafIndex,
    idempotencyKey: ticket.key,
    number: receipt.number,
    revisionId: packetHead.revisionId,
    receivedAt: ticket.arrivedAt,
    packetHash: ticket.packetHash,
    statusSecretHash: packetHead.statusSecretHash,
    packetHead,
    receipt: JSON.stringify(receipt),
    state: 'received',
    updatedAt: ticket.arrivedAt,
    rating: null,
    withdrawnAt: null,
    successor: null,
  };
}

function commentRows({ ticket, receipt: { hearingId, leafIndex } }: Taken): Rows['comments'] {
  return ticket.packet.comments.map(({ id, ...comment }, ordinal) => ({
    hearingId,
    leafIndex,
    ordinal,
    commentId: id,
    ...comment,
  }));
}

function targetRows({
  ticket: { packet },
  receipt: { hearingId, leafIndex },
}: Taken): Rows['commentTargets'] {
  const { revisionId } = packet;
  return packet.comments.flatMap(({ targets }, ordinal) =>
    clausesOf(targets).map((eId) => ({ hearingId, revisionId, eId, leafIndex, ordinal })),
  );
}

function attachmentRows({ ticket, receipt: { hearingId, leafIndex } }: Taken): Rows['submissionAttachments'] {
  return (ticket.packet.attachments ?? []).map(({ hash, name }, ordinal) => ({
    hearingId,
    leafIndex,
    ordinal,
    hash,
    name,
  }));
}

/** A comment counts once for each clause, however many words of it are quoted. */
export function clausesOf(targets: Packet['comments'][number]['targets']): readonly string[] {
  return [...new Set(targets.map(({ eId }) => eId))];
}

export interface Count {
  readonly revisionId: string;
  readonly eId: string;
  readonly kind: CountedKind;
  readonly change: number;
}

/** How the public counts change with these packets: `sign` 1 adds them, -1 takes them out again. */
export function countsOf(packets: readonly Pick<Packet, 'revisionId' | 'comments'>[], sign: 1 | -1): Count[] {
  return packets.flatMap(({ revisionId, comments: all }) =>
    all.flatMap(({ stance, targets }) =>
      clausesOf(targets).map((eId) => ({ revisionId, eId, kind: stance, change: sign })),
    ),
  );
}
