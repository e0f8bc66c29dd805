import { sharedWeight } from './candidates.ts';
import { sentencesOf } from './sentences.ts';
import { type ShingleIndex, type Side, weightOf } from './shingles.ts';
import { maskedWords, type Unit } from './unit.ts';

/** A sentence has gone over when at least so much of it stands there … */
const GONE_OVER = 0.4;

/** … and so much less of it in the match. */
const BEYOND_MATCH = 0.2;

/** The units of one side cut into sentences, each as a set of shingles; made when first asked for. */
export class SentenceSets {
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
