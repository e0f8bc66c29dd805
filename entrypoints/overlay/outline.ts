import type { Correction } from '../../lib/law/correction.ts';
import { type DraftTree, walk } from '../../lib/law/provision.ts';

/** What the panel says of the outline. */
export interface Outline {
  readonly corrections: readonly Correction[];
  readonly length: number;
  readonly published: DraftTree | null;
}

export function liesWithin(tree: DraftTree | null, length: number): boolean {
  return tree === null || walk(tree.provisions).every(({ start, end }) => start <= end && end <= length);
}
