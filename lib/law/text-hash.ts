import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { foldWords } from './characters.ts';
import type { Provision } from './provision.ts';

/** SHA-256 (hex) of the words: NFKC, blanks and invisible characters left out. Punctuation counts. */
export function textHash(words: string): string {
  return bytesToHex(sha256(utf8ToBytes(foldWords(words))));
}

/** The hash of a provision's words, label included. `text` is the revision's whole text. */
export function clauseHash(text: string, provision: Pick<Provision, 'start' | 'end'>): string {
  return textHash(text.slice(provision.start, provision.end));
}
