import { describe, expect, it } from 'vitest';
import { type BlockText, blocksOfText } from '../../lib/blocks/block.ts';
import { blockText } from '../../lib/bridge/source-shape.ts';

const source = blocksOfText('第一条　应当登记。\n第二条　应当免疫。');
const taken = (value: unknown) => blockText.safeParse(value);

describe('a text that a page hands over', () => {
  it('is taken with everything that markup said, and nothing else', () => {
    const said: BlockText = {
      text: source.text,
      blocks: source.blocks.map((block) => ({
        ...block,
        hint: {
          heading: 2,
          bold: true,
          cell: { table: 0, row: 1, column: 2 },
          list: 1,
          region: 0,
          container: 3,
        },
      })),
      containers: [-1, 0, 0, 1],
    };
    expect(taken({ ...said, more: 1 })).toEqual({ success: true, data: said });
    expect(taken(source)).toEqual({ success: true, data: source });
  });

  it.each([
    ['outside the text', [{ start: 0, end: 500 }]],
    ['backwards', [{ start: 9, end: 3 }]],
    [
      'out of order',
      [
        { start: 5, end: 9 },
        { start: 0, end: 4 },
      ],
    ],
    ['no numbers', [{ start: '0', end: 4 }]],
  ])('is refused when its blocks are %s', (_, blocks) => {
    expect(taken({ text: source.text, blocks }).success).toBe(false);
  });

  it('is refused when it is longer than any law', () => {
    expect(taken({ text: 'x'.repeat(5_000_001), blocks: [] }).success).toBe(false);
  });
});
