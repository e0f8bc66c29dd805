import type { Block, BlockText } from './block.ts';

/**
 * One text of several: the pages of one draft, in their order. Offsets into the first stay as they are; those
 * into the others move by what `starts` says.
 */
export function joinTexts(texts: readonly BlockText[]): { source: BlockText; starts: readonly number[] } {
  let text = '';
  const blocks: Block[] = [];
  const starts: number[] = [];
  const containers: number[] = [-1];
  for (const [region, each] of texts.entries()) {
    if (region > 0 && each.text !== '' && text !== '') text += '\n';
    const start = text.length;
    const box = containers.length;
    starts.push(start);
    text += each.text;
    for (const parent of each.containers ?? [-1]) containers.push(parent < 0 ? 0 : parent + box);
    for (const block of each.blocks) blocks.push(moved(block, { start, box, region }));
  }
  return { source: { text, blocks, containers }, starts };
}

function moved(block: Block, by: { start: number; box: number; region: number }): Block {
  return {
    start: block.start + by.start,
    end: block.end + by.start,
    hint: {
      ...block.hint,
      container: (block.hint?.container ?? 0) + by.box,
      ...(by.region > 0 && { region: by.region }),
    },
  };
}
