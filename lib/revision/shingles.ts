import type { Unit } from './unit.ts';

/** One revision's units as sorted sets of shingle numbers, and the weight of each set. */
export interface Side {
  readonly sets: readonly Int32Array[];
  readonly totals: Float64Array;
}

/**
 * The units of both revisions as sets of shingles (short runs of characters), each weighted by how rare it
 * is: formulas that every penalty clause repeats weigh little.
 */
export interface ShingleIndex {
  readonly old: Side;
  readonly new: Side;
  /** ln((n+1)/df), df being the number of units that have the shingle, on the side where it is commoner. */
  readonly weight: Float64Array;
  /** How many different shingles there are; those of later texts are not numbered. */
  readonly size: number;
  /** The shingles of a piece of masked text, sorted, each once; those that neither revision has are left out. */
  shinglesOf(masked: string): Int32Array;
}

/** `known` are pairs of units with the same masked words, which need to be read once only. */
export function indexShingles(
  oldUnits: readonly Unit[],
  newUnits: readonly Unit[],
  known: readonly { readonly old: number; readonly new: number }[] = [],
): ShingleIndex {
  const vocabulary = new Vocabulary();
  const width = shingleWidth(oldUnits.length > 0 ? oldUnits : newUnits);
  const setOf = ({ masked }: Unit) => shingleSet(masked, width, (hash) => vocabulary.intern(hash));
  const oldOf = new Map(known.map((pair) => [pair.new, pair.old]));
  const old = oldUnits.map(setOf);
  const fresh = newUnits.map((unit, place) => old[oldOf.get(place) ?? -1] ?? setOf(unit));
  const weight = rarity(vocabulary.size, old, fresh);
  return {
    old: { sets: old, totals: Float64Array.from(old, (set) => weightOf(set, weight)) },
    new: { sets: fresh, totals: Float64Array.from(fresh, (set) => weightOf(set, weight)) },
    weight,
    size: vocabulary.size,
    shinglesOf: (masked) => shingleSet(masked, width, (hash) => vocabulary.find(hash)),
  };
}

/** Sum of the weights of a set's shingles. */
export function weightOf(set: Int32Array, weight: Float64Array): number {
  let sum = 0;
  for (const id of set) sum += weight[id] ?? 0;
  return sum;
}

function rarity(size: number, old: readonly Int32Array[], fresh: readonly Int32Array[]): Float64Array {
  const oldCount = frequency(size, old);
  const newCount = frequency(size, fresh);
  const n = Math.max(old.length, fresh.length) + 1;
  const weight = new Float64Array(size);
  for (let id = 0; id < size; id++) {
    weight[id] = Math.log(n / Math.max(oldCount[id] ?? 0, newCount[id] ?? 0, 1));
  }
  return weight;
}

/** In how many of the sets each shingle occurs. */
export function frequency(size: number, sets: readonly Int32Array[]): Uint32Array {
  const counts = new Uint32Array(size);
  for (const set of sets) for (const id of set) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

/** Numbers 32-bit shingle hashes from 0; among a million shingles about a hundred share a number. */
class Vocabulary {
  size = 0;
  #keys = new Int32Array(1 << 15);
  #ids = new Int32Array(1 << 15).fill(-1);

  intern(hash: number): number {
    if (this.size * 2 > this.#keys.length) this.#grow();
    const slot = this.#slot(hash);
    const known = this.#ids[slot] ?? -1;
    if (known >= 0) return known;
    this.#keys[slot] = hash;
    this.#ids[slot] = this.size;
    return this.size++;
  }

  find(hash: number): number {
    return this.#ids[this.#slot(hash)] ?? -1;
  }

  #slot(hash: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 8) & mask;
    while (this.#ids[slot] !== -1 && this.#keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const ids = this.#ids;
    this.#keys = new Int32Array(keys.length * 2);
    this.#ids = new Int32Array(keys.length * 2).fill(-1);
    ids.forEach((id, from) => {
      if (id < 0) return;
      const slot = this.#slot(keys[from] ?? 0);
      this.#keys[slot] = keys[from] ?? 0;
      this.#ids[slot] = id;
    });
  }
}

function shingleSet(masked: string, width: number, numberOf: (hash: number) => number): Int32Array {
  if (masked.length === 0) return new Int32Array(0);
  const ids = new Int32Array(Math.max(masked.length - width, 0) + 1);
  for (let from = 0; from < ids.length; from++) {
    let hash = 0x811c9dc5;
    const end = Math.min(from + width, masked.length);
    for (let at = from; at < end; at++) hash = mix(hash, masked.charCodeAt(at));
    ids[from] = numberOf(hash);
  }
  return unique(ids.sort());
}

function mix(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x01000193);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) | 0;
}

function unique(sorted: Int32Array): Int32Array {
  let length = 0;
  let last = -1;
  for (const id of sorted) {
    if (id === last || id < 0) continue;
    sorted[length++] = id;
    last = id;
  }
  return sorted.subarray(0, length);
}

const CJK_WIDTH = 3;
const ALPHABET_WIDTH = 6;

/** Three characters of Chinese, Japanese or Korean say about as much as six letters. */
function shingleWidth(units: readonly Unit[]): number {
  let letters = 0;
  let all = 0;
  for (const { masked } of units) {
    all += masked.length;
    for (let at = 0; at < masked.length; at++) if (masked.charCodeAt(at) < 0x1100) letters++;
  }
  return letters * 2 > all ? ALPHABET_WIDTH : CJK_WIDTH;
}
