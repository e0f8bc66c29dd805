import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Tree hashing and proof checking of RFC 9162 §2.1. Hashes are lower-case hex; sizes up to 2^53. */

/** Root of the tree without leaves. */
export const emptyRoot = bytesToHex(sha256(new Uint8Array()));

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

export function leafHash(entry: Uint8Array | string): string {
  const bytes = typeof entry === 'string' ? utf8ToBytes(entry) : entry;
  return bytesToHex(sha256(concatBytes(leafPrefix, bytes)));
}

export function nodeHash(left: string, right: string): string {
  return bytesToHex(sha256(concatBytes(nodePrefix, hexToBytes(left), hexToBytes(right))));
}

export interface InclusionClaim {
  readonly leaf: string;
  readonly leafIndex: number;
  readonly size: number;
  readonly root: string;
}

/** RFC 9162 §2.1.3.2: true if the path shows that the leaf stands at its index under the root. */
export function includes(claim: InclusionClaim, path: readonly string[]): boolean {
  if (claim.leafIndex >= claim.size) return false;
  let index = claim.leafIndex;
  let last = claim.size - 1;
  let hash = claim.leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(index) || index === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(index) && index !== 0) {
        index = half(index);
        last = half(last);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    index = half(index);
    last = half(last);
  }
  return last === 0 && hash === claim.root;
}

export interface TreeSize {
  readonly size: number;
  readonly root: string;
}

/** RFC 9162 §2.1.4.2: true if the path shows that the later tree begins with all of the earlier one. */
export function extendsTree(earlier: TreeSize, later: TreeSize, path: readonly string[]): boolean {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return path.length === 0 && earlier.root === later.root;
  if (earlier.size === 0) return path.length === 0 && earlier.root === emptyRoot;
  const [seed, ...rest] = isPowerOfTwo(earlier.size) ? [earlier.root, ...path] : path;
  if (seed === undefined || (isPowerOfTwo(earlier.size) && path.length === 0)) return false;
  return climb({ earlier, later, seed, rest });
}

interface Climb {
  readonly earlier: TreeSize;
  readonly later: TreeSize;
  readonly seed: string;
  readonly rest: readonly string[];
}

function climb({ earlier, later, seed, rest }: Climb): boolean {
  let first = earlier.size - 1;
  let second = later.size - 1;
  while (isOdd(first)) {
    first = half(first);
    second = half(second);
  }
  let firstHash = seed;
  let secondHash = seed;
  for (const sibling of rest) {
    if (second === 0) return false;
    if (isOdd(first) || first === second) {
      firstHash = nodeHash(sibling, firstHash);
      secondHash = nodeHash(sibling, secondHash);
      while (!isOdd(first) && first !== 0) {
        first = half(first);
        second = half(second);
      }
    } else {
      secondHash = nodeHash(secondHash, sibling);
    }
    first = half(first);
    second = half(second);
  }
  return second === 0 && firstHash === earlier.root && secondHash === later.root;
}

const isOdd = (value: number) => value % 2 === 1;
const half = (value: number) => Math.floor(value / 2);

function isPowerOfTwo(value: number): boolean {
  return value > 0 && Number.isInteger(Math.log2(value)) && 2 ** Math.log2(value) === value;
}
