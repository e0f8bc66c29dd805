import type { BlockText } from '../../blocks/block.ts';
import { type Line, linesOf } from '../line.ts';
import type { Tradition } from '../tradition.ts';
import { boxAround, isInside } from './box.ts';
import type { DraftRange } from './range.ts';

/**
 * The draft on a page in another language: the smallest box of the markup that holds all its articles; for a lone
 * article the box around its own. Menus and paths, whose blocks are links, are no articles. A source without boxes
 * or articles is the draft as a whole.
 */
export function foreignRange(source: BlockText, blocks: readonly number[], tradition: Tradition): DraftRange {
  const whole = { title: null, blocks };
  if (!source.containers) return whole;
  const kept = blocks.filter((at) => source.blocks[at]?.hint?.link !== true);
  const read = { text: source.text, blocks: kept.flatMap((at) => source.blocks[at] ?? []) };
  const lines = linesOf(read);
  const blockOf = blocksOfLines(source, kept, lines);
  const labelled = tradition
    .read(read, lines)
    .marks.flatMap(({ level, line, label }) =>
      level === 'article' && label !== '' ? (blockOf[line] ?? []) : [],
    );
  const box = boxOf(source, labelled);
  if (box === null) return whole;
  const within = kept.filter((at) => isInside(source, at, box));
  return {
    title: titleAbove(source, { kept, first: within[0] ?? 0, labelled: labelled[0] ?? 0 }),
    blocks: within,
  };
}

interface Above {
  readonly kept: readonly number[];
  /** The first block of the draft's box, and the one that its first label stands in. */
  readonly first: number;
  readonly labelled: number;
}

/** The page's heading right above a box that begins with an article or its caption; null where the box has words before it. */
function titleAbove(source: BlockText, { kept, first, labelled }: Above): string | null {
  if (labelled - first > 1) return null;
  const heading = kept.findLast((at) => at < first && source.blocks[at]?.hint?.heading !== undefined);
  const block = heading === undefined ? undefined : source.blocks[heading];
  return block && block.end > block.start ? source.text.slice(block.start, block.end).trim() : null;
}

/** For each line the ordinal of its block; both ascend. */
function blocksOfLines(source: BlockText, kept: readonly number[], lines: readonly Line[]): number[] {
  let next = 0;
  return lines.map((line) => {
    while ((source.blocks[kept[next] ?? -1]?.end ?? Number.POSITIVE_INFINITY) < line.end) next++;
    return kept[next] ?? 0;
  });
}

/** Fewest blocks that a law of one article fills. */
const fewest = 2;

function boxOf(source: BlockText, labelled: readonly number[]): number | null {
  let box = labelled.length === 0 ? null : boxAround(source, labelled);
  while (box !== null && box > 0 && blocksIn(source, box) < fewest) box = source.containers?.[box] ?? null;
  return box;
}

function blocksIn(source: BlockText, box: number): number {
  return source.blocks.filter((_, at) => isInside(source, at, box)).length;
}
