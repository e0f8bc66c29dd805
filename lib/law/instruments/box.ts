import type { BlockText } from '../../blocks/block.ts';

/** The innermost box of the markup that holds all of these blocks, null where the source has no boxes. */
export function boxAround(source: BlockText, blocks: readonly number[]): number | null {
  const { containers } = source;
  if (!containers) return null;
  let common: number | null = null;
  for (const at of blocks) {
    const own = source.blocks[at]?.hint?.container;
    if (own === undefined) return null;
    common = common === null ? own : meet(containers, common, own);
  }
  return common;
}

/** Boxes are numbered as they open: the higher of two is never around the lower. */
function meet(containers: readonly number[], a: number, b: number): number {
  let one = a;
  let other = b;
  while (one !== other) {
    if (one > other) one = containers[one] ?? 0;
    else other = containers[other] ?? 0;
  }
  return one;
}

/** Whether a block stands in a box, at any depth. */
export function isInside(source: BlockText, block: number, box: number | null): boolean {
  const { containers } = source;
  if (box === null || !containers) return true;
  let here = source.blocks[block]?.hint?.container ?? 0;
  while (here > box) here = containers[here] ?? 0;
  return here === box;
}

/** At the end of a text so many labels may be strays. */
const mostStrays = 3;

/**
 * How many of the last blocks stand apart from the others: without them the box around is a smaller one, and
 * they are nested differently or `isParted` from what is before. Labels in a list of comments do so.
 */
export function straysAtEnd(
  source: BlockText,
  blocks: readonly number[],
  isParted: (at: number) => boolean,
): number {
  const around = boxAround(source, blocks);
  for (let strays = 1; strays <= Math.min(mostStrays, blocks.length - 2); strays++) {
    const others = blocks.slice(0, -strays);
    if (boxAround(source, others) === around) continue;
    const depths = new Set(others.map((at) => depthOf(source, at)));
    const nestedElsewhere = blocks.slice(-strays).every((at) => !depths.has(depthOf(source, at)));
    return nestedElsewhere || isParted(others.length) ? strays : 0;
  }
  return 0;
}

function depthOf({ blocks, containers }: BlockText, block: number): number {
  let depth = 0;
  for (let box = blocks[block]?.hint?.container ?? -1; box > 0; box = containers?.[box] ?? -1) depth++;
  return depth;
}
