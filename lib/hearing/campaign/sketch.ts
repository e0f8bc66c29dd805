import { mixed } from './shingles.ts';

/**
 * Bands of rows of a MinHash: two comments that share half of their shingles meet in one of the buckets with
 * probability 0.87, two that share a fifth with 0.1 (Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, 3.4).
 */
const bands = 16;
const rows = 3;

const seeds = Uint32Array.from({ length: bands * rows }, (_, at) => mixed(at * 0x9e3779b1 + 1));

/** Names of the buckets of a set, one for each band. */
export function bucketsOf(shingles: Uint32Array): Uint32Array {
  const least = new Uint32Array(seeds.length).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < seeds.length; at += 1) {
      const hash = mixed(shingle ^ (seeds[at] ?? 0));
      if (hash < (least[at] ?? 0)) least[at] = hash;
    }
  }
  return Uint32Array.from({ length: bands }, (_, band) => {
    let name = band;
    for (let row = 0; row < rows; row += 1) name = mixed(name ^ (least[band * rows + row] ?? 0));
    return name;
  });
}
