import * as z from 'zod';
import type { Comment } from '../../comment/comment.ts';
import type { Revision } from '../../comment/revision.ts';
import { packComment } from '../packet.ts';
import { packetComment } from '../protocol/packet.ts';
import { instant, plainText, sha256Hex } from '../protocol/primitives.ts';

/** Comments as a file that can be handed in or carried to another device. It names nobody. */
export const commentFile = z.strictObject({
  format: z.literal('zhutiao-comments'),
  version: z.literal(1),
  draft: z.strictObject({
    title: plainText(1000).min(1),
    /** SHA-256 (hex) of the plain text that the comments hang on. */
    revisionId: sha256Hex,
    /** Where it was read: an address or a file's name. */
    source: plainText(4000),
    language: z.string().max(35),
  }),
  comments: z.array(packetComment).min(1).max(500),
  savedAt: instant,
});
export type CommentFile = z.infer<typeof commentFile>;

export interface FileContents {
  readonly revision: Pick<Revision, 'id' | 'title' | 'source' | 'tree'>;
  /** Complete ones on this revision. */
  readonly comments: readonly Comment[];
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** The file's text: two-space JSON, to be read by a person too. */
export function commentFileOf({ revision, comments, savedAt }: FileContents): string {
  const file: CommentFile = commentFile.parse({
    format: 'zhutiao-comments',
    version: 1,
    draft: {
      title: revision.title,
      revisionId: revision.id,
      source: revision.source.address,
      language: revision.tree.language,
    },
    comments: comments.map((comment) => packComment(comment, revision.id)),
    savedAt: new Date(savedAt).toISOString(),
  });
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Null where it is no such file. */
export function readCommentFile(text: string): CommentFile | null {
  try {
    const parsed = commentFile.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // no JSON at all
  }
}
