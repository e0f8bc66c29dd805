import { describe, expect, test } from 'vitest';
import type { BlockText } from '../../lib/blocks/block.ts';
import { regionsOf } from '../../lib/page/regions.ts';

/** A page in a notation: brackets are boxes, each letter a block of one character. */
function page(notation: string): BlockText {
  const containers: number[] = [-1];
  const blocks: BlockText['blocks'][number][] = [];
  const open = [0];
  let text = '';
  for (const sign of notation) {
    if (sign === '[') open.push(containers.push(open.at(-1) ?? 0) - 1);
    else if (sign === ']') open.pop();
    else {
      if (text !== '') text += '\n';
      blocks.push({ start: text.length, end: text.length + 1, hint: { container: open.at(-1) ?? 0 } });
      text += sign;
    }
  }
  return { text, blocks, containers };
}

describe('the stretches of a page', () => {
  const source = page('[n][a[bcd]e]');
  const regions = regionsOf(source);
  const at = (words: string) => {
    const start = source.text.indexOf(words.charAt(0));
    return (
      regions.around({ start, end: source.text.indexOf(words.slice(-1)) + 1 }) ?? { first: -1, last: -1 }
    );
  };
  const words = (region: { first: number; last: number }) => {
    const { start, end } = regions.spanOf(region);
    return source.text.slice(start, end).replaceAll('\n', '');
  };

  test('grow box by box, and end at the whole page', () => {
    const steps = [at('c')];
    for (let n = 0; n < 4; n += 1) steps.push(regions.wider(steps.at(-1) ?? at('c')));
    expect(steps.map(words)).toEqual(['c', 'bcd', 'abcde', 'nabcde', 'nabcde']);
  });

  test('shrink to the largest box that begins there, then to one block', () => {
    expect(words(regions.narrower(at('bcde')))).toBe('bcd');
    expect(words(regions.narrower(at('abcde')))).toBe('a');
    expect(words(regions.narrower(at('bcd')))).toBe('b');
  });

  test('step from block to block and stop at the ends', () => {
    expect(words(regions.step(at('bcd'), 1))).toBe('e');
    expect(words(regions.step(at('bcd'), -1))).toBe('a');
    expect(words(regions.step(at('e'), 1))).toBe('e');
  });

  test('take one block more or one fewer, and never none', () => {
    expect(words(regions.stretch(at('bc'), 1))).toBe('bcd');
    expect(words(regions.stretch(at('bc'), -1))).toBe('b');
    expect(words(regions.stretch(at('b'), -1))).toBe('b');
  });

  test('are nowhere where there are no words', () => {
    expect(regions.around({ start: 90, end: 99 })).toBeNull();
    expect(regionsOf(page('')).around({ start: 0, end: 1 })).toBeNull();
  });
});
