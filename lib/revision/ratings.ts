import type { Match, Rated } from './match.ts';

/** A rated candidate, and whether both its units were left without a match. */
export interface Rating extends Rated {
  readonly free: boolean;
}

/** The rated candidates of an alignment, to be looked up by either unit. */
export class Ratings {
  readonly #byOld: ReadonlyMap<number, readonly Rating[]>;
  readonly #byNew: ReadonlyMap<number, readonly Rating[]>;

  constructor(candidates: readonly Rated[], matches: readonly Match[]) {
    const old = new Set(matches.map((match) => match.old));
    const fresh = new Set(matches.map((match) => match.new));
    const ratings = candidates.map((each) => ({ ...each, free: !old.has(each.from) && !fresh.has(each.to) }));
    this.#byOld = Map.groupBy(ratings, (each) => each.from);
    this.#byNew = Map.groupBy(ratings, (each) => each.to);
  }

  of(match: Match): Rating | undefined {
    return this.#byOld.get(match.old)?.find((each) => each.to === match.new);
  }

  /** Everything that was considered for the first old unit of a group, or else for its first new one. */
  around(group: { readonly old: readonly number[]; readonly new: readonly number[] }): readonly Rating[] {
    const [old] = group.old;
    const [fresh] = group.new;
    if (old !== undefined) return this.#byOld.get(old) ?? [];
    return fresh === undefined ? [] : (this.#byNew.get(fresh) ?? []);
  }
}
