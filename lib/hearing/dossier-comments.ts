import type { Author, ChannelKind, DossierComment } from './dossier.ts';
import type { Packet } from './protocol/packet.ts';

/** What the office knows of a packet beside its words. */
export interface PacketFacts {
  /** Receipt number. */
  readonly number: string;
  /** ISO 8601, by the endpoint's clock. */
  readonly receivedAt: string;
  readonly channel: ChannelKind;
  readonly author: Author;
  /** By comment id: the group an opinion is in, and its tags. */
  readonly groupOf?: (commentId: string) => string | null;
  readonly tagsOf?: (commentId: string) => readonly string[];
}

/** A submission's comments as a dossier keeps them; nobody is named but as `author` says. */
export function dossierComments(
  packet: Pick<Packet, 'revisionId' | 'comments'>,
  facts: PacketFacts,
): DossierComment[] {
  const { number, receivedAt, channel, author, groupOf, tagsOf } = facts;
  return packet.comments.map(({ id, targets, stance, proposed, reason }) => ({
    id,
    submission: number,
    revisionId: packet.revisionId,
    targets: targets.filter(({ eId }) => eId !== ''),
    stance,
    proposed,
    reason,
    channel,
    author,
    receivedAt,
    group: groupOf?.(id) ?? null,
    tags: [...(tagsOf?.(id) ?? [])],
  }));
}
