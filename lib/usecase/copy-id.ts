import { sha256OfText } from '../hearing/hash.ts';

/** Id of a comment's copy on a later revision: the same in every window, and a UUID as any (version 8, RFC 9562 §5.8). */
export function copyIdOf(commentId: string, revisionId: string): string {
  const hex = sha256OfText(`carry ${commentId} ${revisionId}`);
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
