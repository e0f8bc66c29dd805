import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { findCitations } from '../../lib/law/citation.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { flawOf, hostileText, repeatedTokens } from './hostile.ts';

describe('hostile texts', () => {
  it('leave a whole tree and whole citations, three thousand of them', () => {
    for (let seed = 0; seed < 3000; seed++) {
      const text = hostileText(seed, 300);
      expect(flawOf(text, parseLaw(blocksOfText(text))), `seed ${seed}`).toBeNull();
      let from = 0;
      for (const { start, end } of findCitations(text)) {
        expect(start >= from && end > start, `seed ${seed}`).toBe(true);
        from = end;
      }
    }
  });

  it('cost no more than their length, whatever is repeated', () => {
    for (const text of repeatedTokens(40_000)) {
      const from = performance.now();
      parseLaw(blocksOfText(text));
      findCitations(text);
      // A hundred times what any of them takes; what grows with the square takes minutes.
      expect(performance.now() - from, JSON.stringify(text.slice(0, 20))).toBeLessThan(3000);
    }
  });
});
