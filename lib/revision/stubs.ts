import { isRepealed } from '../law/repealed.ts';
import type { Match } from './match.ts';
import type { Unit } from './unit.ts';

/** One revision's units; those that stand in `taken` have their partner already. */
export interface OpenUnits {
  readonly units: readonly Unit[];
  readonly text: string;
  readonly taken: ReadonlySet<number>;
}

/**
 * Articles of which nothing but the number is left, （刪除）: their words say too little to find them by, but a
 * number is kept for no other reason than to name the same place. `both` pairs those that are empty on both sides,
 * `either` those that were emptied or filled again.
 */
export function stubMatches(old: OpenUnits, fresh: OpenUnits, emptied: 'both' | 'either'): Match[] {
  const later = new Map<string, number>();
  fresh.units.forEach(({ number }, place) => {
    if (number !== null && !fresh.taken.has(place) && !later.has(number)) later.set(number, place);
  });
  const matches: Match[] = [];
  old.units.forEach((unit, place) => {
    const other = unit.number === null || old.taken.has(place) ? undefined : later.get(unit.number);
    const partner = other === undefined ? undefined : fresh.units[other];
    if (other === undefined || !partner) return;
    const stubs = Number(isStub(unit, old.text)) + Number(isStub(partner, fresh.text));
    if (stubs < (emptied === 'both' ? 2 : 1)) return;
    const same = unit.words === partner.words;
    matches.push({
      old: place,
      new: other,
      alike: same ? 1 : 0,
      sure: 0.9,
      origin: same ? 'same-words' : 'alike',
    });
    later.delete(unit.number ?? '');
  });
  return matches;
}

function isStub({ start, end, words }: Unit, text: string): boolean {
  return words === '' || isRepealed(text.slice(start, Math.min(end, start + 60)));
}
