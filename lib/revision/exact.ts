import type { Match } from './match.ts';
import type { Unit } from './unit.ts';

/** Shorter texts (（删去）, 略) say too little to be matched by their words alone. */
const FEWEST_CHARACTERS = 8;

/** Units whose words occur once on each side and are the same, then the same but for citations. */
export function exactMatches(oldUnits: readonly Candidate[], newUnits: readonly Candidate[]): Match[] {
  const same = uniqueMatches(oldUnits, newUnits, (unit) => unit.words);
  const openOld = without(oldUnits, new Set(same.map((place) => place.old)));
  const openNew = without(newUnits, new Set(same.map((place) => place.new)));
  const masked = uniqueMatches(openOld, openNew, (unit) => unit.masked);
  return [
    ...same.map((place): Match => ({ ...place, alike: 1, sure: 1, origin: 'same-words' })),
    ...masked.map((place): Match => ({ ...place, alike: 1, sure: 1, origin: 'only-citations-changed' })),
  ];
}

/** A unit, or null where it is already settled. */
type Candidate = Unit | null;

interface Places {
  readonly old: number;
  readonly new: number;
}

function without(units: readonly Candidate[], taken: ReadonlySet<number>): Candidate[] {
  return units.map((unit, place) => (taken.has(place) ? null : unit));
}

function uniqueMatches(
  oldUnits: readonly Candidate[],
  newUnits: readonly Candidate[],
  key: (unit: Unit) => string,
): Places[] {
  const oldPlaces = uniquePlaces(oldUnits, key);
  const newPlaces = uniquePlaces(newUnits, key);
  const places: Places[] = [];
  for (const [words, old] of oldPlaces) {
    const fresh = newPlaces.get(words);
    if (old !== null && fresh !== undefined && fresh !== null) places.push({ old, new: fresh });
  }
  return places;
}

function uniquePlaces(units: readonly Candidate[], key: (unit: Unit) => string): Map<string, number | null> {
  const places = new Map<string, number | null>();
  units.forEach((unit, place) => {
    if (!unit) return;
    const words = key(unit);
    if (words.length < FEWEST_CHARACTERS) return;
    places.set(words, places.has(words) ? null : place);
  });
  return places;
}
