import { assign, type Edge } from './assign.ts';
import { type Candidate, CandidateFinder } from './candidates.ts';
import { distance, type Gap, gapsOf, keptOrder, type Link } from './order.ts';
import type { ShingleIndex, Side } from './shingles.ts';

/** One old and one new unit, by their places, that are the same clause. */
export interface Match {
  readonly old: number;
  readonly new: number;
  /** How alike the words are, 0 to 1. */
  readonly alike: number;
  /** How sure it is that they belong together, 0 to 1. */
  readonly sure: number;
  readonly origin: 'staff' | 'same-words' | 'only-citations-changed' | 'alike';
}

export interface MatchInput {
  readonly index: ShingleIndex;
  /** What is settled beforehand; their units take part in nothing else. */
  readonly fixed: readonly Match[];
  readonly forbidden: (old: number, fresh: number) => boolean;
  /** Added to the log-odds of every candidate. */
  readonly prior: number;
  /** Called as each unit has been looked at. */
  readonly onUnit?: OnUnit | undefined;
}

/** How many units of how many were looked at. */
export type OnUnit = (done: number, of: number) => void;

/**
 * Log-odds that two units are the same clause: how alike they are, against how alike the clause is to others
 * of its own revision (penalties resemble one another), and how far it stands from where its neighbours are.
 * Logistic regression on 39 pairs of real revisions, in two thirds of which a share of the clauses was taken
 * out of one or both sides so that their look-alikes stood free; docs/alignment.md has the fit.
 */
const ODDS = { base: -2.3, alike: 18.5, kin: -10.5, away: -3.2 };

/** As far out of place as this many units, nearness no longer speaks for a candidate (e-fold). */
const REACH = 2;

/** Within so many units a neighbour counts as company: it went the same way. */
const COMPANY = 4;

/** Matches that anchor the order must be at least this alike before the first round. */
const ANCHOR = 0.6;

/** The order settles in two; the third is for texts that were turned upside down. */
const ROUNDS = 3;

/** A candidate and how likely it is, were its two units free of all others. */
export interface Rated extends Candidate {
  readonly sure: number;
  /** The new unit stands where the old one's neighbours are. */
  readonly inPlace: boolean;
}

/** The matching and the candidates it was chosen from. */
export interface Matching {
  readonly matches: readonly Match[];
  readonly candidates: readonly Rated[];
}

/** The likeliest one-to-one matching of all units. */
export function matchUnits(input: MatchInput): Matching {
  const { index, fixed } = input;
  const openOld = placesOutside(index.old, new Set(fixed.map((match) => match.old)));
  const openNew = placesOutside(index.new, new Set(fixed.map((match) => match.new)));
  const finder = new CandidateFinder(index, index.old, index.new, openNew);
  const looked = counting(2 * openOld.length + openNew.length, input.onUnit);
  const candidates = openOld
    .flatMap((old) => {
      looked();
      return finder.find(old);
    })
    .filter((each) => !input.forbidden(each.from, each.to));
  const kin = {
    old: kinship(index, { side: index.old, open: openOld }, looked),
    new: kinship(index, { side: index.new, open: openNew }, looked),
  };
  let links = firstAnchors(fixed, candidates);
  let chosen: Rated[] = [];
  let rated: Rated[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rated = rate({ index, candidates, kin, prior: input.prior }, links);
    chosen = choose(index, rated);
    links = [
      ...fixed.map(linkOf),
      ...chosen.map((each) => ({ old: each.from, new: each.to, weight: each.alike })),
    ];
  }
  const found = chosen.map(
    ({ from, to, alike, sure }): Match => ({ old: from, new: to, alike, sure, origin: 'alike' }),
  );
  return { matches: [...fixed, ...found], candidates: rated };
}

function placesOutside(side: Side, taken: ReadonlySet<number>): number[] {
  return Array.from(side.sets, (_, place) => place).filter((place) => !taken.has(place));
}

function linkOf(match: Match): Link {
  return { old: match.old, new: match.new, weight: match.alike };
}

/** The unit itself, and the likeliest of the others by a rough measure. */
const KIN = 4;

type Kinship = ReadonlyMap<number, number>;

/** How alike each open unit is to the most similar other unit of its own revision. */
function kinship(
  index: ShingleIndex,
  { side, open }: { readonly side: Side; readonly open: readonly number[] },
  looked: () => void,
): Kinship {
  const finder = new CandidateFinder(index, side, side, placesOutside(side, new Set()));
  const alike = (place: number) => {
    looked();
    return finder.find(place, KIN).find((each) => each.to !== place)?.alike ?? 0;
  };
  return new Map(open.map((place) => [place, alike(place)]));
}

function counting(of: number, onUnit: OnUnit | undefined): () => void {
  let done = 0;
  return () => onUnit?.(++done, of);
}

/** What is fixed, and of the rest each pair that is very alike, the most alike first. */
function firstAnchors(fixed: readonly Match[], candidates: readonly Candidate[]): Link[] {
  const anchors = candidates.filter((each) => each.alike >= ANCHOR).sort((a, b) => b.alike - a.alike);
  const old = new Set<number>();
  const fresh = new Set<number>();
  const links = fixed.map(linkOf);
  for (const each of anchors) {
    if (old.has(each.from) || fresh.has(each.to)) continue;
    old.add(each.from);
    fresh.add(each.to);
    links.push({ old: each.from, new: each.to, weight: each.alike });
  }
  return links;
}

interface Case {
  readonly index: ShingleIndex;
  readonly candidates: readonly Candidate[];
  readonly kin: { readonly old: Kinship; readonly new: Kinship };
  readonly prior: number;
}

function rate({ index, candidates, kin, prior }: Case, links: readonly Link[]): Rated[] {
  const gaps = gapsOf(keptOrder(links), index.old.sets.length, index.new.sets.length);
  const newOf = new Map(links.map((link) => [link.old, link.new]));
  return candidates.map((each) => {
    const off = away(each, gaps, newOf);
    const odds =
      prior +
      ODDS.base +
      ODDS.alike * each.alike +
      ODDS.kin * Math.min(kin.old.get(each.from) ?? 0, kin.new.get(each.to) ?? 0) +
      ODDS.away * off;
    return { ...each, sure: 1 / (1 + Math.exp(-odds)), inPlace: off === 0 };
  });
}

/** The set of candidates of greatest total log-odds in which no unit occurs twice. */
function choose(index: ShingleIndex, rated: readonly Rated[]): Rated[] {
  const edges = rated.map((each): Edge => ({ row: each.from, column: each.to, worth: logOdds(each.sure) }));
  const chosen = assign(edges, index.old.sets.length, index.new.sets.length);
  return rated.filter((each) => chosen[each.from] === each.to);
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** 0 where the new unit stands between the old one's neighbours, towards 1 the further off and the more alone. */
function away({ from, to }: Candidate, gaps: readonly Gap[], newOf: ReadonlyMap<number, number>): number {
  const gap = gaps[from];
  const outOfPlace = gap ? 1 - Math.exp(-distance(gap, to) / REACH) : 1;
  const before = newOf.get(from - 1);
  const after = newOf.get(from + 1);
  const led = before !== undefined && before < to && before >= to - COMPANY;
  const followed = after !== undefined && after > to && after <= to + COMPANY;
  return outOfPlace * (1 - (Number(led) + Number(followed)) / 2);
}
