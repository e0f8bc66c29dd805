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
