import type { RevisionText } from '../anchor/revision-text.ts';
import type { Alignment } from './alignment.ts';
import { type Correction, settle } from './correction.ts';
import { exactMatches } from './exact.ts';
import { matchUnits } from './match.ts';
import { pairUp } from './pair-up.ts';
import { findParts } from './parts.ts';
import { Ratings } from './ratings.ts';
import { indexShingles } from './shingles.ts';
import { type Unit, unitsOf } from './unit.ts';

/**
 * Which articles of two revisions belong together. Every article of both sides stands in exactly one pair.
 * A correction by staff is kept as it is; the rest is solved around it.
 */
export function align(
  old: RevisionText,
  fresh: RevisionText,
  corrections: readonly Correction[] = [],
): Alignment {
  const sides = {
    old: { units: unitsOf(old), text: old.text },
    new: { units: unitsOf(fresh), text: fresh.text },
  };
  return { pairs: alignUnits(sides, corrections) };
}

export interface UnitSide {
  readonly units: readonly Unit[];
  readonly text: string;
}

/** The same for any two lists of units: the paragraphs and items of a pair, chapters by their articles. */
export function alignUnits(
  sides: { readonly old: UnitSide; readonly new: UnitSide },
  corrections: readonly Correction[] = [],
): Alignment['pairs'] {
  const oldUnits = sides.old.units;
  const newUnits = sides.new.units;
  const settled = settle(corrections, oldUnits, newUnits);
  const open = (units: readonly Unit[], closed: ReadonlySet<number>) =>
    units.map((unit, place) => (closed.has(place) ? null : unit));
  const exact = exactMatches(open(oldUnits, settled.closedOld), open(newUnits, settled.closedNew)).filter(
    (match) => !settled.forbidden(match.old, match.new),
  );
  const index = indexShingles(oldUnits, newUnits);
  const { matches, candidates } = matchUnits({
    index,
    fixed: [...settled.matches, ...exact],
    forbidden: settled.forbidden,
  });
  const parts = [...settled.parts, ...findParts({ index, ...sides, matches, candidates })];
  return pairUp({ ...sides, matches, parts, ratings: new Ratings(candidates, matches) });
}
