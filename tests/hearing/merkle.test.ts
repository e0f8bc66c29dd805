import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRoot, extendsTree, includes, leafHash, nodeHash } from '../../lib/hearing/merkle.ts';
import {
  append,
  consistencyNodes,
  emptyFrontier,
  type Frontier,
  fold,
  inclusionNodes,
  type Node,
  rootOf,
  rootOfEntries,
} from '../../lib/hearing/merkle-tree.ts';

/** The eight entries of the reference tests of RFC 6962/9162, and the roots of their trees. */
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')));
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const firstLeafPath = [
  '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
];
const sixToEight = [
  '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
];

/** Root of leaves `from` up to `to`, straight from the definition in RFC 9162 §2.1.1. */
function definedRoot(leaves: readonly string[]): string {
  const [only, ...more] = leaves;
  if (only === undefined) return emptyRoot;
  if (more.length === 0) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(definedRoot(leaves.slice(0, k)), definedRoot(leaves.slice(k)));
}

function hashOver(leaves: readonly string[]) {
  return ({ level, index }: Node) => definedRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
}

const paths = (nodes: readonly (readonly Node[])[], leaves: readonly string[]) =>
  nodes.map((part) => fold(part.map(hashOver(leaves))));

const numbered = (count: number) => Array.from({ length: count }, (_, at) => leafHash(`leaf ${at}`));

const treeAnd = (...more: readonly fc.Arbitrary<number>[]) =>
  fc.tuple(fc.integer({ min: 1, max: 130 }), ...more) as fc.Arbitrary<[number, number]>;
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

describe('the Merkle tree of RFC 9162', () => {
  it('has the roots of the reference vectors at every size', () => {
    expect(emptyRoot).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(entries.map((_, at) => rootOfEntries(entries.slice(0, at + 1)))).toEqual(roots);
  });

  it('proves inclusion and growth as the reference vectors do', () => {
    const leaves = entries.map(leafHash);
    expect(paths(inclusionNodes(0, 8), leaves)).toEqual(firstLeafPath);
    expect(paths(consistencyNodes(6, 8), leaves)).toEqual(sixToEight);
  });

  it('proves every leaf in every tree, and no other leaf by that proof', () => {
    fc.assert(
      fc.property(treeAnd(share), ([size, at]) => {
        const leafIndex = Math.floor(at * size);
        const leaves = numbered(size);
        const path = paths(inclusionNodes(leafIndex, size), leaves);
        const claim = { leaf: leafHash(`leaf ${leafIndex}`), leafIndex, size, root: definedRoot(leaves) };
        expect(includes(claim, path)).toBe(true);
        expect(includes({ ...claim, leaf: leafHash('another') }, path)).toBe(false);
        expect(includes({ ...claim, leafIndex: size }, path)).toBe(false);
        expect(includes(claim, [...path, emptyRoot])).toBe(false);
        if (path.length > 0) expect(includes(claim, path.slice(1))).toBe(false);
      }),
    );
  });

  it('proves that every tree begins with every earlier one, and none with a forked one', () => {
    fc.assert(
      fc.property(treeAnd(share), ([size, at]) => {
        const first = 1 + Math.floor(at * size);
        const leaves = numbered(size);
        const earlier = { size: first, root: definedRoot(leaves.slice(0, first)) };
        const later = { size, root: definedRoot(leaves) };
        const path = paths(consistencyNodes(first, size), leaves);
        expect(extendsTree(earlier, later, path)).toBe(true);
        expect(extendsTree({ ...earlier, root: leafHash('forked') }, later, path)).toBe(false);
        expect(extendsTree(earlier, { ...later, root: leafHash('forked') }, path)).toBe(false);
        expect(extendsTree({ size: size + 1, root: later.root }, later, path)).toBe(false);
      }),
    );
  });

  it('grows leaf by leaf to the root of the definition', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (size) => {
        const leaves = numbered(size);
        const grown = leaves.reduce<Frontier>((tree, leaf) => append(tree, leaf).frontier, emptyFrontier);
        expect(rootOf(grown)).toBe(definedRoot(leaves));
        expect(grown.size).toBe(size);
      }),
    );
  });

  it('names each perfect subtree once, when its last leaf comes', () => {
    let tree = emptyFrontier;
    const completed = numbered(64).flatMap((leaf) => {
      const next = append(tree, leaf);
      tree = next.frontier;
      return next.completed;
    });
    expect(completed).toHaveLength(63);
    expect(new Set(completed.map(({ level, index }) => `${level} ${index}`)).size).toBe(63);
    expect(completed.every((node) => node.hash === hashOver(numbered(64))(node))).toBe(true);
  });
});
