import { sha256OfText } from '../hash.ts';

/**
 * Names a piece of post by its words in one hearing, as a UUID (RFC 9562, version 8): the same piece, pasted again
 * or in another file, has the same key, however its blanks and line ends went. `copy` tells apart pieces of the same
 * words from different people: the first is 0.
 */
export function letterKey(hearingId: string, words: string, copy: number): string {
  const hash = sha256OfText(`${hearingId}\n${copy}\n${words.normalize('NFC').replace(/\s+/gu, '')}`);
  const variant = '89ab'[Number.parseInt(hash[16] ?? '0', 16) % 4] ?? '8';
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
