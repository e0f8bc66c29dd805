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
  return box === null ? whole : { title: null, blocks: kept.filter((at) => isInside(source, at, box)) };
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
