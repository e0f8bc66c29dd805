import type { Match } from './match.ts';
import type { Part } from './parts.ts';
import type { Unit } from './unit.ts';

/**
 * A staff member's word on two clauses. Linked clauses have exactly the partners that links give them (two
 * links from one clause make a split); unlinked ones may go with any other.
 */
export interface Correction {
  readonly type: 'link' | 'unlink';
  /** eIds of the earlier and the later revision. */
  readonly old: string;
  readonly new: string;
}

/** What the corrections settle before anything is solved. Corrections on clauses that are not there are void. */
export interface Settled {
  readonly matches: readonly Match[];
  /** The second and further partners of a linked clause. */
  readonly parts: readonly Part[];
  readonly closedOld: ReadonlySet<number>;
  readonly closedNew: ReadonlySet<number>;
  readonly forbidden: (old: number, fresh: number) => boolean;
}

export function settle(
  corrections: readonly Correction[],
  oldUnits: readonly Unit[],
  newUnits: readonly Unit[],
): Settled {
  const oldPlaces = placesOf(oldUnits);
  const newPlaces = placesOf(newUnits);
  const matches: Match[] = [];
  const parts: Part[] = [];
  const closedOld = new Set<number>();
  const closedNew = new Set<number>();
  const unlinked = new Set<string>();
  for (const { type, ...eIds } of latest(corrections)) {
    const old = oldPlaces.get(eIds.old);
    const fresh = newPlaces.get(eIds.new);
    if (old === undefined || fresh === undefined) continue;
    if (type === 'unlink') unlinked.add(`${old} ${fresh}`);
    else if (closedOld.has(old) || closedNew.has(fresh))
      parts.push({ old, new: fresh, share: 1, sure: 1, origin: 'staff' });
    else matches.push({ old, new: fresh, alike: 1, sure: 1, origin: 'staff' });
    if (type === 'link') {
      closedOld.add(old);
      closedNew.add(fresh);
    }
  }
  const forbidden = (old: number, fresh: number) =>
    closedOld.has(old) || closedNew.has(fresh) || unlinked.has(`${old} ${fresh}`);
  return { matches, parts, closedOld, closedNew, forbidden };
}

/** Of several words on the same two clauses the last one holds. */
function latest(corrections: readonly Correction[]): Iterable<Correction> {
  return new Map(corrections.map((each) => [`${each.old} ${each.new}`, each])).values();
}

function placesOf(units: readonly Unit[]): Map<string, number> {
  return new Map(units.map((unit, place) => [unit.eId, place]));
}
