import { readNumber } from '../law/numerals.ts';
import type { RevisionHead } from './store-ports.ts';

/**
 * Whether one revision comes before another: by what they call themselves where both do (一次审议稿 before
 * 二次审议稿), else by when they were first seen here.
 */
export function isEarlier(
  one: Pick<RevisionHead, 'label' | 'savedAt'>,
  other: Pick<RevisionHead, 'label' | 'savedAt'>,
): boolean {
  const [a, b] = [rankOf(one.label), rankOf(other.label)];
  if (a !== null && b !== null && a !== b) return a < b;
  return one.savedAt < other.savedAt;
}

/** A 草案 without a number is the first reading; what is put to the vote is the last. */
function rankOf(label: string | null): number | null {
  if (label === null) return null;
  const reading = /([一二三四五六七八九])次审议/.exec(label)?.[1];
  if (reading) return readNumber(reading);
  if (/表决|公布|建议表决/.test(label)) return 100;
  return /^(?:修订|修正)?草案$/.test(label) ? 1 : null;
}
