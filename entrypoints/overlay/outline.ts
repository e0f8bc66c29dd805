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

/** Without the text that it is said of. */
export type Said = Pick<Outline, 'corrections' | 'published'>;

export const nothingSaid: Said = { corrections: [], published: null };

/**
 * Every message brings objects of its own: what they say is compared. The panel says it again each time it has asked
 * the hearing, and markers that are laid anew lose the keyboard.
 */
export function isSameOutline(one: Said, other: Said): boolean {
  return (
    isSameTree(one.published, other.published) &&
    JSON.stringify(one.corrections) === JSON.stringify(other.corrections)
  );
}

function isSameTree(one: DraftTree | null, other: DraftTree | null): boolean {
  if (one === null || other === null) return one === other;
  const [first, second] = [walk(one.provisions), walk(other.provisions)];
  for (;;) {
    const [a, b] = [first.next(), second.next()];
    if (a.done || b.done) return Boolean(a.done && b.done);
    const { eId, start, end } = a.value;
    if (eId !== b.value.eId || start !== b.value.start || end !== b.value.end) return false;
  }
}
