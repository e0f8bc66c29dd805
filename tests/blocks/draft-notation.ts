import { expect } from 'vitest';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { draftRanges } from '../../lib/law/instruments.ts';

/**
 * A text that shows its own answer: `+` before the lines of the draft, `2` before those of a second one, nothing
 * before the rest.
 */
export function check(notation: string): void {
  const lines = notation.trim().split('\n');
  const source = blocksOfText(lines.map((line) => line.replace(/^[+2] ?/, '')).join('\n'));
  const shown = lines.map((line) => line.replace(/^[+2 ] ?/, ''));
  const found = draftRanges(source).map(({ blocks }) => blocks.map((at) => shown[at]));
  const wanted = ['+', '2'].map((sign) => shown.filter((_, at) => lines[at]?.startsWith(sign)));
  expect(found).toEqual(wanted.filter((draft) => draft.length > 0));
}
