import type { BlockText } from '../blocks/block.ts';

/** A stretch of a page: from one block of its text to another, both counted from 0 and part of it. */
export interface Region {
  readonly first: number;
  readonly last: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The stretches that a page's own boxes make, and the ways between them. */
export interface Regions {
  /** The blocks that these offsets (UTF-16) touch; null where they touch none. */
  around(span: Span): Region | null;
  /** The smallest box around it; itself where it is everything. */
  wider(region: Region): Region;
  /** The largest box inside it that begins where it begins; its first block where there is none. */
  narrower(region: Region): Region;
  /** The one block behind or before it; itself at an end. */
  step(region: Region, by: 1 | -1): Region;
  /** One block more at its end, or one fewer. */
  stretch(region: Region, by: 1 | -1): Region;
  spanOf(region: Region): Span;
}

type Boxed = Pick<BlockText, 'blocks' | 'containers'>;

export function regionsOf({ blocks, containers = [-1] }: Boxed): Regions {
  const boxes = extentsOf({ blocks, containers });
  const end = blocks.length - 1;
  const all: Region = { first: 0, last: end };
  return {
    around({ start, end }) {
      const first = blocks.findIndex((block) => block.end > start);
      const last = blocks.findLastIndex((block) => block.start < end);
      return first < 0 || last < first ? null : { first, last };
    },
    wider(region) {
      const around = boxes.filter((box) => holds(box, region) && sizeOf(box) > sizeOf(region));
      return around.reduce((least, box) => (sizeOf(box) < sizeOf(least) ? box : least), all);
    },
    narrower(region) {
      const inside = boxes.filter(
        (box) => holds(region, box) && box.first === region.first && sizeOf(box) < sizeOf(region),
      );
      const one = { first: region.first, last: region.first };
      return inside.reduce((most, box) => (sizeOf(box) > sizeOf(most) ? box : most), one);
    },
    step({ first, last }, by) {
      const at = within(by > 0 ? last + 1 : first - 1, end);
      return { first: at, last: at };
    },
    stretch: ({ first, last }, by) => ({ first, last: Math.max(first, within(last + by, end)) }),
    spanOf: ({ first, last }) => ({ start: blocks[first]?.start ?? 0, end: blocks[last]?.end ?? 0 }),
  };
}

/** Of each box that holds words: its first and its last block. */
function extentsOf({ blocks, containers = [] }: Boxed): readonly Region[] {
  const extents = new Map<number, { first: number; last: number }>();
  for (const [at, { hint }] of blocks.entries()) {
    for (let box = hint?.container ?? 0; box >= 0; box = containers[box] ?? -1) {
      const known = extents.get(box);
      if (known) known.last = at;
      else extents.set(box, { first: at, last: at });
    }
  }
  return [...extents.values()];
}

function sizeOf({ first, last }: Region): number {
  return last - first;
}

function holds(outer: Region, inner: Region): boolean {
  return outer.first <= inner.first && outer.last >= inner.last;
}

function within(at: number, end: number): number {
  return Math.min(end, Math.max(0, at));
}
