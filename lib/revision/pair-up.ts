import type { Pair, PairKind, PairLink } from './alignment.ts';
import { textChanged } from './changed.ts';
import type { Match } from './match.ts';
import { gapsOf, keptOrder } from './order.ts';
import type { Part } from './parts.ts';
import type { Ratings } from './ratings.ts';
import { reasonsFor } from './reasons.ts';
import type { Unit } from './unit.ts';

export interface Links {
  readonly old: { readonly units: readonly Unit[] };
  readonly new: { readonly units: readonly Unit[] };
  readonly matches: readonly Match[];
  readonly parts: readonly Part[];
  readonly ratings: Ratings;
}

/** Units that belong together, by their places in document order, with the links that say so. */
export interface Group {
  readonly old: number[];
  readonly new: number[];
  readonly matches: Match[];
  readonly parts: Part[];
}

/** Makes the pairs of an alignment, in the order of the later revision, deleted ones where they stood. */
export function pairUp(links: Links): Pair[] {
  const stayed = stayedInPlace(links.matches);
  const groups = groupsOf(links);
  return inReadingOrder(groups, links).map((group) => pairOf(group, links, stayed));
}

function pairOf(group: Group, links: Links, stayed: ReadonlySet<number>): Pair {
  const old = group.old.flatMap((place) => links.old.units[place] ?? []);
  const fresh = group.new.flatMap((place) => links.new.units[place] ?? []);
  const numbers = (units: readonly Unit[]) => units.map((unit) => unit.number).join(' ');
  const numberChanged = old.length > 0 && fresh.length > 0 && numbers(old) !== numbers(fresh);
  const changed = textChanged(old, fresh);
  return {
    kind: kindOf(group, { changed, numberChanged, stayed: stayed.has(group.old[0] ?? -1) }),
    old: old.map((unit) => unit.eId),
    new: fresh.map((unit) => unit.eId),
    textChanged: changed,
    numberChanged,
    score: Math.round(scoreOf(group, links) * 1000) / 1000,
    reasons: reasonsFor(group, links),
    ...(group.old.length + group.new.length > 2 ? { links: pairLinks(group, links) } : {}),
  };
}

function pairLinks(group: Group, { old, new: fresh }: Links): PairLink[] {
  const link = (type: PairLink['type'], each: Match | Part): PairLink => ({
    old: old.units[each.old]?.eId ?? '',
    new: fresh.units[each.new]?.eId ?? '',
    type,
  });
  return [
    ...group.matches.map((match) => link('match', match)),
    ...group.parts.map((part) => link(part.origin === 'swallowed' ? 'swallowed' : 'part', part)),
  ];
}

function kindOf(
  group: Group,
  state: { readonly changed: boolean; readonly numberChanged: boolean; readonly stayed: boolean },
): PairKind {
  if (group.new.length === 0) return 'deleted';
  if (group.old.length === 0) return 'inserted';
  if (group.old.length > 1) return group.new.length > 1 ? 'split+merged' : 'merged';
  if (group.new.length > 1) return 'split';
  if (!state.stayed) return 'moved';
  if (state.numberChanged) return 'renumbered';
  return state.changed ? 'edited' : 'same';
}

/** The old places of the matches that kept their order, as many as possible. */
function stayedInPlace(matches: readonly Match[]): Set<number> {
  const links = matches.map((match) => ({ old: match.old, new: match.new, weight: 1 }));
  return new Set(keptOrder(links).map((link) => link.old));
}

function scoreOf(group: Group, links: Links): number {
  const sure = [...group.matches, ...group.parts].map((link) => link.sure);
  return sure.length > 0 ? Math.min(...sure) : 1 - bestFreeCandidate(group, links);
}

/** A unit without partner is the surer of it the less likely its best free candidate is. */
function bestFreeCandidate(group: Group, { ratings }: Links): number {
  return ratings
    .around(group)
    .filter((each) => each.free)
    .reduce((most, each) => Math.max(most, each.sure), 0);
}

/** Joins what matches and parts link; every unit is in exactly one group. */
function groupsOf({ old, new: fresh, matches, parts }: Links): Group[] {
  const group = (): Group => ({ old: [], new: [], matches: [], parts: [] });
  const root = new Roots(old.units.length + fresh.units.length);
  const offset = old.units.length;
  for (const link of [...matches, ...parts]) root.join(link.old, link.new + offset);
  const groups = new Map<number, Group>();
  const at = (node: number) => {
    const found = groups.get(root.of(node)) ?? group();
    groups.set(root.of(node), found);
    return found;
  };
  for (const place of old.units.keys()) at(place).old.push(place);
  for (const place of fresh.units.keys()) at(place + offset).new.push(place);
  for (const match of matches) at(match.old).matches.push(match);
  for (const part of parts) at(part.old).parts.push(part);
  return [...groups.values()];
}

/** Union-find with path halving. */
class Roots {
  readonly #above: Int32Array;

  constructor(size: number) {
    this.#above = Int32Array.from({ length: size }, (_, node) => node);
  }

  of(node: number): number {
    let at = node;
    for (let above = this.#above[at] ?? at; above !== at; above = this.#above[at] ?? at) {
      this.#above[at] = this.#above[above] ?? above;
      at = above;
    }
    return at;
  }

  join(a: number, b: number): void {
    this.#above[this.of(a)] = this.of(b);
  }
}

function inReadingOrder(groups: readonly Group[], { matches, old, new: fresh }: Links): Group[] {
  const kept = keptOrder(matches.map((match) => ({ old: match.old, new: match.new, weight: 1 })));
  const gaps = gapsOf(kept, old.units.length, fresh.units.length);
  const key = (group: Group) => group.new[0] ?? (gaps[group.old[0] ?? 0]?.after ?? -1) + 0.5;
  return [...groups].sort((a, b) => key(a) - key(b) || (a.old[0] ?? 0) - (b.old[0] ?? 0));
}
