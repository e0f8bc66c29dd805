import type { RevisionText } from '../anchor/revision-text.ts';
import type { Alignment } from './alignment.ts';
import { type Correction, settle } from './correction.ts';
import { exactMatches } from './exact.ts';
import { type Match, matchUnits, type OnUnit } from './match.ts';
import { pairUp } from './pair-up.ts';
import { findParts, type Part } from './parts.ts';
import { Ratings } from './ratings.ts';
import { indexShingles } from './shingles.ts';
import { stubMatches } from './stubs.ts';
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
  return alignTelling(old, fresh, { corrections });
}

/** The same, telling how far it has come. */
export function alignTelling(
  old: RevisionText,
  fresh: RevisionText,
  { corrections = [], onUnit }: Pick<AlignOptions, 'corrections' | 'onUnit'>,
): Alignment {
  const sides = {
    old: { units: unitsOf(old), text: old.text },
    new: { units: unitsOf(fresh), text: fresh.text },
  };
  return { pairs: alignUnits(sides, { corrections, onUnit }) };
}

export interface UnitSide {
  readonly units: readonly Unit[];
  readonly text: string;
}

export interface AlignOptions {
  readonly corrections?: readonly Correction[];
  /** Log-odds, known beforehand, that units alike and in place belong together; 0 for the articles of two texts. */
  readonly prior?: number;
  readonly onUnit?: OnUnit | undefined;
}

/** The same for any two lists of units, as the paragraphs and items inside a pair. */
export function alignUnits(
  sides: { readonly old: UnitSide; readonly new: UnitSide },
  { corrections = [], prior = 0, onUnit }: AlignOptions = {},
): Alignment['pairs'] {
  const oldUnits = sides.old.units;
  const newUnits = sides.new.units;
  const settled = settle(corrections, oldUnits, newUnits);
  const exact = exactMatches(
    oldUnits.map((unit, place) => (settled.closedOld.has(place) ? null : unit)),
    newUnits.map((unit, place) => (settled.closedNew.has(place) ? null : unit)),
  ).filter((match) => !settled.forbidden(match.old, match.new));
  const index = indexShingles(oldUnits, newUnits, exact);
  const stubs = (known: readonly Match[], emptied: 'both' | 'either') =>
    stubMatches(
      { ...sides.old, taken: new Set([...settled.closedOld, ...known.map((match) => match.old)]) },
      { ...sides.new, taken: new Set([...settled.closedNew, ...known.map((match) => match.new)]) },
      emptied,
    ).filter((match) => !settled.forbidden(match.old, match.new));
  const known = [...settled.matches, ...exact];
  const fixed = [...known, ...stubs(known, 'both')];
  const { matches: likely, candidates } = matchUnits({
    index,
    fixed,
    prior,
    forbidden: settled.forbidden,
    onUnit,
  });
  const single = [...likely, ...stubs(likely, 'either')];
  const { matches, parts } = adoptFree(single, findParts({ index, ...sides, matches: single, candidates }));
  const ratings = new Ratings(candidates, matches);
  return pairUp({ ...sides, matches, parts: [...settled.parts, ...parts], ratings });
}

/** The surest part between two units that have no match is their match. */
function adoptFree(matches: readonly Match[], parts: readonly Part[]): { matches: Match[]; parts: Part[] } {
  const old = new Set(matches.map((match) => match.old));
  const fresh = new Set(matches.map((match) => match.new));
  const adopted: Match[] = [];
  const rest: Part[] = [];
  for (const part of parts.toSorted((a, b) => b.sure - a.sure)) {
    if (old.has(part.old) || fresh.has(part.new)) {
      rest.push(part);
      continue;
    }
    adopted.push({ old: part.old, new: part.new, alike: part.share, sure: part.sure, origin: 'alike' });
    old.add(part.old);
    fresh.add(part.new);
  }
  return { matches: [...matches, ...adopted], parts: rest };
}
