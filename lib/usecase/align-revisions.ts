import type { RevisionText } from '../anchor/revision-text.ts';
import { alignTelling } from '../revision/align.ts';
import type { Pair } from '../revision/alignment.ts';
import type { Correction } from '../revision/correction.ts';
import { type ReferenceTrouble, referenceTroubles } from '../revision/stale.ts';
import { joinSteps } from '../revision/three.ts';

/** Articles of two or three revisions that belong together, as eIds, a list for each revision. */
export interface AlignedRow {
  readonly columns: readonly (readonly string[])[];
  /** For each step from one revision to the next, the pairs that this row holds. */
  readonly steps: readonly (readonly Pair[])[];
  /** Deleted in the second revision and back in the third. */
  readonly restored: boolean;
}

/** Two or three revisions, in order of time, with a person's word on each step from one to the next. */
export interface AlignOrder {
  readonly revisions: readonly RevisionText[];
  readonly links: readonly (readonly Correction[])[];
}

export interface Aligned {
  readonly rows: readonly AlignedRow[];
  /** The pairs of each step. */
  readonly steps: readonly (readonly Pair[])[];
}

/**
 * Every article of every revision in exactly one row, in the order of the last one.
 * @param onUnit told how much of the work is done, of how much; in articles
 */
export function alignRevisions(
  { revisions, links }: AlignOrder,
  onUnit: (done: number, of: number) => void = () => {},
): Aligned {
  const [first, second, third] = revisions;
  if (!first || !second) throw new RangeError('Two or three revisions are compared.');
  const pieces = third ? 3 : 1;
  const told = (piece: number) => (done: number, of: number) => onUnit(piece * of + done, pieces * of);
  const early = alignTelling(first, second, { corrections: links[0] ?? [], onUnit: told(0) }).pairs;
  if (!third) return { rows: early.map(rowOfPair), steps: [early] };
  const late = alignTelling(second, third, { corrections: links[1] ?? [], onUnit: told(1) }).pairs;
  const direct = alignTelling(first, third, { onUnit: told(2) }).pairs;
  const rows = joinSteps({ early, late, direct }).map((row) => ({
    columns: [row.first, row.second, row.third],
    steps: [row.early, row.late],
    restored: row.restored !== null,
  }));
  return { rows, steps: [early, late] };
}

function rowOfPair(pair: Pair): AlignedRow {
  return { columns: [pair.old, pair.new], steps: [[pair]], restored: false };
}

/** Citations that lead nowhere or elsewhere, of each revision but the first. */
export function troublesIn({ revisions }: AlignOrder, { steps }: Aligned): ReferenceTrouble[][] {
  return steps.map((pairs, step) => {
    const [old, fresh] = [revisions[step], revisions[step + 1]];
    return old && fresh ? referenceTroubles(old, fresh, { pairs }) : [];
  });
}
