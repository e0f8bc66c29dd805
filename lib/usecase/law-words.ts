import { foldedWords } from '../anchor/fold.ts';
import type { RevisionText } from '../anchor/revision-text.ts';
import { textHash } from '../law/text-hash.ts';

/**
 * Names a law by its own words: two pages that show the same articles have the same hash, whatever menus,
 * dates and visit counters stand around them.
 */
export function wordsHashOf({ text, tree }: RevisionText): string {
  return textHash(tree.provisions.map(({ start, end }) => text.slice(start, end)).join('\n'));
}

/** Characters in a shingle: shorter ones are legal formulas that every text has. */
const shingle = 10;
/** One shingle in four is enough for a share. */
const sampled = 4;

/** A sample of a law's shingles, to be compared with `sharedWords`. */
export function wordSample({ text, tree }: RevisionText): ReadonlySet<number> {
  const words = tree.provisions.map(({ start, end }) => foldedWords(text.slice(start, end))).join('');
  const sample = new Set<number>();
  for (let at = 0; at + shingle <= words.length; at++) {
    const hash = hashOf(words, at);
    if (hash % sampled === 0) sample.add(hash);
  }
  return sample;
}

/** How much of the shorter law stands in the other: 0 to 1. */
export function sharedWords(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  if (few.size === 0) return 0;
  let shared = 0;
  for (const hash of few) if (many.has(hash)) shared++;
  return shared / few.size;
}

/** FNV-1a over one shingle. */
function hashOf(words: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + shingle; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
