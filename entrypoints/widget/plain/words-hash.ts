import { foldWords } from '../../../lib/law/characters.ts';
import { sha256Hex } from './sha256.ts';

/** The same as the law's own `textHash`, for the script that has to be small. */
export function wordsHash(words: string): string {
  return sha256Hex(foldWords(words));
}
