import canonicalize from 'canonicalize';
import type { Comment, Target } from '../comment/comment.ts';
import { sha256OfText } from './hash.ts';
import {
  type Collected,
  type IdentityPart,
  type Packet,
  type PacketAttachment,
  type PacketComment,
  packet as packetSchema,
} from './protocol/packet.ts';
import { protocolVersion } from './protocol/primitives.ts';

/** What a person submits at once. `sentAt` in milliseconds since 1970: when 提交 was pressed. */
export interface PacketContents {
  readonly hearingId: string;
  readonly revisionId: string;
  /** Complete ones (`ready`), in the order in which they are to be read. */
  readonly comments: readonly Comment[];
  /** Sent to the endpoint before the packet is; none where left out. */
  readonly attachments?: readonly PacketAttachment[];
  readonly identity: IdentityPart | null;
  readonly statusSecret: string;
  readonly predecessor: string | null;
  readonly sentAt: number;
  /** Taken down at a desk; left out where the person wrote it themselves. */
  readonly collected?: Collected | null;
}

/** RFC 8785 form of a JSON value. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('expected a JSON value');
  return text;
}

/** SHA-256 (hex) of a packet's RFC 8785 form: what receipt and log vouch for. */
export function packetHash(canonical: string): string {
  return sha256OfText(canonical);
}

/**
 * The salted hash that stands in the packet for who sent it. Without salt and answers it says nothing, so
 * either can be forgotten and the packet still proves what was said.
 */
export function identityCommitment(identity: IdentityPart): string {
  return sha256OfText(canonicalJson(identity));
}

/**
 * The packet of a submission in RFC 8785 form, and its hash. Throws if a comment is not complete, is longer
 * than any endpoint takes or hangs on another revision than the hearing's own (what was written on a page is
 * carried to that first): the review sheet has to have shown that before.
 */
export function composePacket(contents: PacketContents): {
  readonly canonical: string;
  readonly hash: string;
} {
  const packet: Packet = packetSchema.parse({
    protocol: protocolVersion,
    hearingId: contents.hearingId,
    revisionId: contents.revisionId,
    comments: contents.comments.map((comment) => packComment(comment, contents.revisionId)),
    ...(contents.attachments?.length ? { attachments: contents.attachments.map(packAttachment) } : {}),
    identity: contents.identity === null ? null : identityCommitment(contents.identity),
    statusSecretHash: sha256OfText(contents.statusSecret),
    predecessor: contents.predecessor,
    sentAt: new Date(contents.sentAt).toISOString(),
    ...(contents.collected ? { collected: contents.collected } : {}),
  });
  const canonical = canonicalJson(packet);
  return { canonical, hash: packetHash(canonical) };
}

/** Body of the POST: the packet goes in letter for letter. */
export function submissionBody(row: {
  readonly packet: string;
  readonly identity: IdentityPart | null;
  readonly predecessorSecret: string | null;
}): string {
  const secret = JSON.stringify(row.predecessorSecret);
  return `{"identity":${canonicalJson(row.identity)},"packet":${row.packet},"predecessorSecret":${secret}}`;
}

/** A complete comment as it is sent. Throws if it is not complete, or hangs on another revision. */
export function packComment(comment: Comment, revisionId: string): PacketComment {
  if (comment.revisionId !== revisionId) throw new TypeError(`expected a comment on revision ${revisionId}`);
  if (comment.stance === null) throw new TypeError(`expected a stance in comment ${comment.id}`);
  return {
    id: comment.id,
    targets: comment.targets.map(packTarget),
    stance: comment.stance,
    proposed: comment.proposed === null ? null : sendableText(comment.proposed),
    reason: sendableText(comment.reason),
  };
}

function packAttachment({ name, ...stored }: PacketAttachment): PacketAttachment {
  return { ...stored, name: sendableText(name.slice(0, 200)).replaceAll(/\s/g, ' ') };
}

function packTarget({
  eId,
  citation,
  clauseHash,
  quote,
  position,
}: Target): PacketComment['targets'][number] {
  return {
    eId,
    citation,
    clauseHash,
    quote:
      quote === null
        ? null
        : {
            exact: sendableText(quote.exact),
            prefix: sendableText(quote.prefix),
            suffix: sendableText(quote.suffix),
          },
    position: { start: position.start, end: position.end },
  };
}

/** Text as typed or pasted, without what no receiver can keep: lone surrogates, control characters, CR. */
export function sendableText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .toWellFormed();
}
