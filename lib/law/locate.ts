import { clauseLevels, type DraftTree, type Provision } from './provision.ts';

/** The tree's provisions from the top down to the deepest one that holds the offset; empty where none does. */
export function pathAt(tree: DraftTree, offset: number): Provision[] {
  return pathOfRange(tree, offset, offset);
}

/** The deepest clause (article or below) at an offset; null between articles and outside the draft. */
export function clauseAt(tree: DraftTree, offset: number): Provision | null {
  return deepestClause(pathAt(tree, offset));
}

/** The deepest clause that holds the whole range; null where the range reaches over more than one article. */
export function clauseOfRange(tree: DraftTree, start: number, end: number): Provision | null {
  return deepestClause(pathOfRange(tree, start, end));
}

/** From the top down to the deepest provision that holds the range, `end` not included. */
export function pathOfRange(tree: DraftTree, start: number, end: number): Provision[] {
  const path: Provision[] = [];
  let level = tree.provisions;
  for (;;) {
    const inside = lastStartingAt(level, start);
    if (!inside || !holds(inside, start, end)) return path;
    path.push(inside);
    level = inside.children;
  }
}

function holds(provision: Provision, start: number, end: number): boolean {
  return end > start ? end <= provision.end : start <= provision.end;
}

function deepestClause(path: readonly Provision[]): Provision | null {
  const deepest = path.at(-1);
  return deepest && clauseLevels.has(deepest.level) ? deepest : null;
}

/** The last of the siblings that starts at or before the offset; siblings stand in the order of the text. */
function lastStartingAt(siblings: readonly Provision[], offset: number): Provision | null {
  let low = 0;
  let high = siblings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((siblings[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return siblings[low - 1] ?? null;
}

/** A provision and what it stands in. */
interface Placed {
  readonly provision: Provision;
  readonly around: Placed | null;
}

const indexes = new WeakMap<DraftTree, ReadonlyMap<string, Placed>>();

/** The provision with this eId; null where the tree has none. */
export function provisionByEId(tree: DraftTree, eId: string): Provision | null {
  return pathTo(tree, eId).at(-1) ?? null;
}

/** From the top down to the provision with this eId; empty where the tree has none. */
export function pathTo(tree: DraftTree, eId: string): readonly Provision[] {
  let index = indexes.get(tree);
  if (!index) {
    index = indexOf(tree);
    indexes.set(tree, index);
  }
  const path: Provision[] = [];
  for (let at = index.get(eId) ?? null; at; at = at.around) path.push(at.provision);
  return path.reverse();
}

function indexOf(tree: DraftTree): ReadonlyMap<string, Placed> {
  const index = new Map<string, Placed>();
  const enter = (provisions: readonly Provision[], around: Placed | null): void => {
    for (const provision of provisions) {
      const placed = { provision, around };
      index.set(provision.eId, placed);
      if (provision.children.length > 0) enter(provision.children, placed);
    }
  };
  enter(tree.provisions, null);
  return index;
}
