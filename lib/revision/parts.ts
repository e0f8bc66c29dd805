import { type Candidate, sharedWeight } from './candidates.ts';
import type { Match } from './match.ts';
import { sentencesOf } from './sentences.ts';
import { type ShingleIndex, type Side, weightOf } from './shingles.ts';
import { maskedWords, type Unit } from './unit.ts';

/** A part of an old unit that now stands in a new unit that is not its match, or beside its match. */
export interface Part {
  readonly old: number;
  readonly new: number;
  /** Geometric mean of the share of the old and of the new unit that this part makes up, 0 to 1. */
  readonly share: number;
  readonly origin: 'staff' | 'alike';
}

export interface PartsInput {
  readonly index: ShingleIndex;
  readonly old: { readonly units: readonly Unit[]; readonly text: string };
  readonly new: { readonly units: readonly Unit[]; readonly text: string };
  readonly matches: readonly Match[];
  /** Pairs worth looking at. */
  readonly candidates: readonly Candidate[];
}

/** A sentence has gone over when at least so much of it stands there … */
const GONE_OVER = 0.4;

/** … and so much less of it in the match. */
const BEYOND_MATCH = 0.2;

/**
 * From which share on a part makes a split or a merge: half of the real ones in 39 pairs are above 0.3, of
 * the parts below 0.2 nine of ten are formulas. A unit without a match of its own that stands beside the
 * match needs less, since nothing else explains where it comes from.
 */
const PART = 0.2;
const PART_BESIDE = 0.16;

/** The parts that were split off or merged in, found by sentences that left their match for another unit. */
export function findParts(input: PartsInput): Part[] {
  const newOf = new Map(input.matches.map((match) => [match.old, match.new]));
  const oldOf = new Map(input.matches.map((match) => [match.new, match.old]));
  const old = new SentenceSets(input.index, input.index.old, input.old);
  const fresh = new SentenceSets(input.index, input.index.new, input.new);
  const parts: Part[] = [];
  for (const { from, to } of input.candidates) {
    const match = newOf.get(from);
    const source = oldOf.get(to);
    if (match === to) continue;
    const left = old.goneOver(from, setOf(input.index.new, to), setOf(input.index.new, match));
    if (left === 0) continue;
    const came = fresh.goneOver(to, setOf(input.index.old, from), setOf(input.index.old, source));
    const share = Math.sqrt(left * came);
    const beside =
      (match === undefined && isBeside(source, from)) || (source === undefined && isBeside(match, to));
    if (share >= (beside ? PART_BESIDE : PART)) parts.push({ old: from, new: to, share, origin: 'alike' });
  }
  return parts;
}

function isBeside(place: number | undefined, other: number): boolean {
  return place !== undefined && Math.abs(place - other) === 1;
}

const NONE = new Int32Array(0);

function setOf(side: Side, place: number | undefined): Int32Array {
  return place === undefined ? NONE : (side.sets[place] ?? NONE);
}

/** The units of one side cut into sentences, each as a set of shingles; made when first asked for. */
class SentenceSets {
  readonly #index: ShingleIndex;
  readonly #side: Side;
  readonly #source: { readonly units: readonly Unit[]; readonly text: string };
  readonly #sets = new Map<number, Int32Array[]>();

  constructor(index: ShingleIndex, side: Side, source: { units: readonly Unit[]; text: string }) {
    this.#index = index;
    this.#side = side;
    this.#source = source;
  }

  /** The share of a unit's weight in sentences of which `other` has much and its own match little. */
  goneOver(place: number, other: Int32Array, match: Int32Array): number {
    const { weight } = this.#index;
    let gone = 0;
    for (const sentence of this.#sentences(place)) {
      const whole = weightOf(sentence, weight);
      const there = sharedWeight(weight, sentence, other);
      if (there < whole * GONE_OVER || whole === 0) continue;
      if (there - sharedWeight(weight, sentence, match) > whole * BEYOND_MATCH) gone += there;
    }
    const total = this.#side.totals[place] ?? 0;
    return total > 0 ? Math.min(1, gone / total) : 0;
  }

  #sentences(place: number): Int32Array[] {
    const known = this.#sets.get(place);
    if (known) return known;
    const unit = this.#source.units[place];
    const { text } = this.#source;
    const sets = unit
      ? sentencesOf(unit, text).map(({ start, end }) => this.#index.shinglesOf(maskedWords(text, start, end)))
      : [];
    this.#sets.set(place, sets);
    return sets;
  }
}
