import { Core } from './core.ts';
import { evidence, Rarity } from './rarity.ts';
import { bare, shinglesOf } from './shingles.ts';
import { bucketsOf } from './sketch.ts';

/** Shorter texts are alike by chance; they are grouped only where they are the same. Characters. */
const shortest = 25;
/** How many are kept in a bucket to compare the next one with. */
const bucketSize = 12;
/**
 * How much rarer than one in all pairs of comments a chance must be, as a logarithm, and how much of a comment has to
 * come from the campaign (of two that begin one: of each from the other). docs/campaigns.md has the measurements.
 */
const beyondChance = 6;
const leastShare = 0.35;
const leastPairShare = 0.45;
const coresAlike = 0.5;
/** Fewer are no campaign. */
export const fewest = 3;

export interface CampaignGroup {
  /** Numbers of the comments as `add` gave them. */
  readonly members: readonly number[];
}

interface Growing {
  members: number[];
  readonly core: Core;
  /** The core is read again when the group has grown to this. */
  next: number;
}

/**
 * Groups comments that go back to one text, as they come in. Every member stays a comment of its own: nothing is
 * left out or counted less.
 */
export class Campaigns {
  readonly #rarity = new Rarity();
  readonly #shingles: Uint32Array[] = [];
  readonly #groupOf: (Growing | null)[] = [];
  readonly #buckets = new Map<number, number[]>();
  /** Groups by the shingles of their cores. */
  readonly #byShingle = new Map<number, Growing[]>();
  readonly #same = new Map<string, number[]>();

  /** Takes in the next comment and answers its number: 0, 1, 2 … */
  add(words: string): number {
    const text = bare(words);
    const number = this.#shingles.length;
    const shingles = shinglesOf(text);
    this.#shingles.push(shingles);
    this.#groupOf.push(null);
    const twins = this.#same.get(text);
    if (twins === undefined) this.#same.set(text, [number]);
    else twins.push(number);
    if (text.length < shortest) return number;
    this.#rarity.add(shingles);
    const found = this.#fitting(shingles);
    if (found === null) this.#meet(number);
    else this.#join(found, number);
    return number;
  }

  /**
   * Places everybody anew by what is known now: those who came before there was a group for them join it, those who
   * were let in while little was known leave.
   */
  settle(): void {
    for (const group of this.#groups()) this.#recore(group);
    for (const group of this.#groups()) group.members = [];
    for (const [number, shingles] of this.#shingles.entries()) {
      const found = shingles.length === 0 ? null : this.#fitting(shingles);
      this.#groupOf[number] = found;
      found?.members.push(number);
    }
  }

  /** Groups of three and more that go back to one text. */
  groups(): CampaignGroup[] {
    return [...this.#groups()].filter(({ members }) => members.length >= fewest);
  }

  /** Comments in no group that are the same to the letter, two and more. */
  sameText(): CampaignGroup[] {
    return [...this.#same.values()]
      .filter((members) => members.length > 1 && this.#groupOf[members[0] ?? -1] === null)
      .map((members) => ({ members }));
  }

  #beyondChance(): number {
    return 2 * Math.log(this.#rarity.comments) + beyondChance;
  }

  #groups(): Set<Growing> {
    return new Set(this.#groupOf.filter((group) => group !== null));
  }

  /** The group that a comment goes back to: so much of its core that nobody writes it by chance. */
  #fitting(shingles: Uint32Array): Growing | null {
    const hits = new Map<Growing, number>();
    for (const shingle of shingles) {
      for (const group of this.#byShingle.get(shingle) ?? []) hits.set(group, (hits.get(group) ?? 0) + 1);
    }
    const enough = this.#beyondChance();
    let best: { readonly group: Growing; readonly sum: number } | null = null;
    for (const [group, count] of hits) {
      if (count < leastShare * shingles.length) continue;
      const { surprise } = group.core;
      const { sum } = evidence(shingles, (shingle) => surprise.get(shingle) ?? null);
      if (sum >= enough && sum > (best?.sum ?? 0)) best = { group, sum };
    }
    return best?.group ?? null;
  }

  /** Compares with those in the same buckets; the first two alike begin a group. */
  #meet(number: number): void {
    const shingles = this.#shingles[number] ?? new Uint32Array();
    const seen = new Set<number>();
    for (const name of bucketsOf(shingles)) {
      const bucket = this.#buckets.get(name) ?? [];
      for (const other of bucket) seen.add(other);
      bucket.push(number);
      if (bucket.length > bucketSize) bucket.shift();
      this.#buckets.set(name, bucket);
    }
    for (const other of seen) {
      if (!this.#alike(shingles, this.#shingles[other] ?? shingles)) continue;
      const group = this.#groupOf[other] ?? this.#begun(other);
      this.#join(group, number);
      return;
    }
  }

  /** More alike than any two of all would be by chance. */
  #alike(one: Uint32Array, other: Uint32Array): boolean {
    const there = new Set(other);
    const { sum, share } = evidence(one, (shingle) =>
      there.has(shingle) ? this.#rarity.surprise(shingle, 2) : null,
    );
    const shareOfOther = (share * one.length) / (other.length || 1);
    return sum >= this.#beyondChance() && Math.min(share, shareOfOther) >= leastPairShare;
  }

  #begun(first: number): Growing {
    const group: Growing = { members: [], core: new Core(), next: 2 };
    this.#join(group, first);
    return group;
  }

  #join(group: Growing, number: number): void {
    group.members.push(number);
    group.core.add(this.#shingles[number] ?? new Uint32Array());
    this.#groupOf[number] = group;
    if (group.members.length >= group.next) this.#recore(group);
  }

  #recore(group: Growing): void {
    this.#forget(group);
    group.core.settle(this.#rarity, group.members.length);
    group.next = Math.ceil(group.members.length * 1.5);
    const twin = this.#twinOf(group);
    if (twin !== null) {
      this.#takeIn(twin, group);
      return;
    }
    for (const shingle of group.core.surprise.keys()) {
      const groups = this.#byShingle.get(shingle);
      if (groups === undefined) this.#byShingle.set(shingle, [group]);
      else groups.push(group);
    }
  }

  #forget(group: Growing): void {
    for (const shingle of group.core.surprise.keys()) {
      const left = (this.#byShingle.get(shingle) ?? []).filter((each) => each !== group);
      if (left.length === 0) this.#byShingle.delete(shingle);
      else this.#byShingle.set(shingle, left);
    }
  }

  /** Another group that goes back to the same text. */
  #twinOf(group: Growing): Growing | null {
    const hits = new Map<Growing, number>();
    for (const shingle of group.core.surprise.keys()) {
      for (const other of this.#byShingle.get(shingle) ?? []) hits.set(other, (hits.get(other) ?? 0) + 1);
    }
    for (const [other, shared] of hits) {
      const least = Math.min(group.core.surprise.size, other.core.surprise.size);
      if (shared >= coresAlike * least) return other;
    }
    return null;
  }

  #takeIn(group: Growing, other: Growing): void {
    for (const member of other.members) this.#join(group, member);
    other.members = [];
  }
}
