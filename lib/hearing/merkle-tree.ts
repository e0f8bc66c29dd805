import { emptyRoot, leafHash, nodeHash } from './merkle.ts';

/** Growing a tree of RFC 9162 and naming the subtrees that its proofs are made of; the keeper's side. */

/** A perfect subtree: leaves `index * 2^level` up to (not including) `(index + 1) * 2^level`. */
export interface Node {
  readonly level: number;
  readonly index: number;
}

export interface HashedNode extends Node {
  readonly hash: string;
}

/** All that has to be known of a tree to append to it: its perfect subtrees, largest first. */
export interface Frontier {
  readonly size: number;
  readonly peaks: readonly string[];
}

export const emptyFrontier: Frontier = { size: 0, peaks: [] };

/** Adds a leaf; `completed` are the perfect subtrees above the leaf that it filled, smallest first. */
export function append(
  frontier: Frontier,
  leaf: string,
): { readonly frontier: Frontier; readonly completed: readonly HashedNode[] } {
  const peaks = [...frontier.peaks];
  const completed: HashedNode[] = [];
  let hash = leaf;
  let index = frontier.size;
  for (let level = 1; index % 2 === 1; level += 1) {
    const left = peaks.pop();
    if (left === undefined) throw new Error(`expected a peak at level ${level - 1}`);
    hash = nodeHash(left, hash);
    index = Math.floor(index / 2);
    completed.push({ level, index, hash });
  }
  return { frontier: { size: frontier.size + 1, peaks: [...peaks, hash] }, completed };
}

export function rootOf({ peaks }: Frontier): string {
  return peaks.length === 0 ? emptyRoot : fold(peaks);
}

/** Root over entries given whole; for small trees and tests. */
export function rootOfEntries(entries: readonly (Uint8Array | string)[]): string {
  return rootOf(
    entries.reduce<Frontier>((frontier, entry) => append(frontier, leafHash(entry)).frontier, emptyFrontier),
  );
}

/** Each inner array folds (`fold`) into one element of the inclusion path (RFC 9162 §2.1.3.1). */
export function inclusionNodes(leafIndex: number, size: number): readonly (readonly Node[])[] {
  const path: Node[][] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from);
    if (leafIndex < middle) {
      path.unshift(cover(middle, to));
      to = middle;
    } else {
      path.unshift(cover(from, middle));
      from = middle;
    }
  }
  return path;
}

/** Each inner array folds into one element of the consistency path (RFC 9162 §2.1.4.1). */
export function consistencyNodes(first: number, size: number): readonly (readonly Node[])[] {
  if (first === 0 || first === size) return [];
  const path: Node[][] = [];
  let from = 0;
  let to = size;
  let whole = true;
  while (first !== to) {
    const middle = from + largestPowerBelow(to - from);
    if (first <= middle) {
      path.unshift(cover(middle, to));
      to = middle;
    } else {
      path.unshift(cover(from, middle));
      from = middle;
      whole = false;
    }
  }
  return whole ? path : [cover(from, to), ...path];
}

/** Hash of neighbouring perfect subtrees of falling size. */
export function fold(hashes: readonly string[]): string {
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** The perfect subtrees that make up the leaves `from` up to (not including) `to`. */
function cover(from: number, to: number): Node[] {
  const nodes: Node[] = [];
  let start = from;
  while (start < to) {
    const width = largestPowerBelow(to - start + 1);
    const level = Math.round(Math.log2(width));
    nodes.push({ level, index: start / width });
    start += width;
  }
  return nodes;
}

/** The largest power of two smaller than `value`. */
function largestPowerBelow(value: number): number {
  let power = 1;
  while (power * 2 < value) power *= 2;
  return power;
}
