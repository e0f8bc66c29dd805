import { describe, expect, it } from 'vitest';
import { createBatcher } from '../../server/intake/batcher.ts';

const limits = { together: 64, few: 8, waiting: 4_000 };

/** Adds so many at once; answers how many were done together each time, and what came of each. */
async function sizesOf(items: number, change: Partial<typeof limits> = {}) {
  const sizes: number[] = [];
  const batcher = createBatcher<number, number>(
    async (batch) => {
      sizes.push(batch.length);
      return batch.map((item) => item * 2);
    },
    { ...limits, ...change },
  );
  const results = await Promise.all(Array.from({ length: items }, (_, item) => batcher.add(item)));
  return { sizes, results, idle: batcher.idle() };
}

describe('what arrives together', () => {
  it('is done by halves, so that one half is read while the other is written', async () => {
    const { sizes, results } = await sizesOf(101);
    expect(sizes).toEqual([1, 50, 25, 13, 8, 4]);
    expect(results).toEqual(Array.from({ length: 101 }, (_, item) => item * 2));
  });

  it('is never more than one transaction should hold, nor parted where it is few', async () => {
    expect((await sizesOf(400)).sizes.slice(0, 3)).toEqual([1, 64, 64]);
    expect((await sizesOf(9)).sizes).toEqual([1, 8]);
  });

  it('is turned away beyond what may wait, and nothing was done with it', async () => {
    const { results, sizes, idle } = await sizesOf(30, { waiting: 20 });
    expect(results.filter((result) => result === null)).toHaveLength(9);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(21);
    expect(idle).toBe(true);
  });
});
