import { z } from 'zod';
import type { RevisionText } from '../anchor/revision-text.ts';
import type { Correction } from '../law/correction.ts';
import { correctionList, mostCorrections } from '../law/correction-shape.ts';
import { wordsHashOf } from './law-words.ts';
import { fromWords, inWords, wordPlaces } from './word-offsets.ts';

/** Longest file that is read, UTF-16 units. */
export const longestFile = 1_000_000;

const version = 1;

/**
 * Offsets count the law's visible units, so that the file fits wherever the same law is read: another page around
 * it, other blanks in it. It holds places, levels and numbers, nothing of a person.
 */
const fileSchema = z.object({
  format: z.literal('zhutiao-outline-corrections'),
  version: z.literal(version),
  title: z.string().max(500),
  /** SHA-256 (hex) of the law's words. */
  words: z.string().regex(/^[0-9a-f]{64}$/),
  units: z.number().int().nonnegative(),
  corrections: z.array(z.unknown()).max(mostCorrections),
});

const anyVersion = z.object({
  format: z.literal('zhutiao-outline-corrections'),
  version: z.number().int().gt(version),
});

/** A revision with the tree as it was recognised. */
export interface Giver extends RevisionText {
  readonly title: string;
}

export function writeCorrectionFile(law: Giver, corrections: readonly Correction[]): string {
  const places = wordPlaces(law);
  const file = {
    format: 'zhutiao-outline-corrections',
    version,
    title: law.title.slice(0, 500),
    words: wordsHashOf(law),
    units: places.length,
    corrections: inWords(places, corrections),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

export type CorrectionsRead =
  | { readonly kind: 'read'; readonly corrections: readonly Correction[] }
  /** Made for another text; its title is given. */
  | { readonly kind: 'other-text'; readonly title: string }
  /** Written by a later version of this program. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'no-corrections' };

export function readCorrectionFile(written: string, law: RevisionText): CorrectionsRead {
  const value = written.length > longestFile ? null : parsed(written);
  if (anyVersion.safeParse(value).success) return { kind: 'newer' };
  const file = fileSchema.safeParse(value);
  const list = file.success ? correctionList.safeParse(file.data.corrections) : null;
  if (!file.success || !list?.success) return { kind: 'no-corrections' };
  const places = wordPlaces(law);
  if (file.data.words !== wordsHashOf(law) || file.data.units !== places.length)
    return { kind: 'other-text', title: file.data.title };
  return { kind: 'read', corrections: fromWords(places, list.data) };
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null; // no JSON: the answer says so
  }
}
