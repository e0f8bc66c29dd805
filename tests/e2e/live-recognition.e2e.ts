import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Miss, recogniseLive } from './live-recognition.ts';

const corpus = process.env.ZHUTIAO_CORPUS ?? '';

test('our own ugly pages are read from the live page as from the file', async () => {
  const { pages } = await recogniseLive({ pages: join(import.meta.dirname, '../fixtures/pages') });
  expect(pages).toEqual({ pages: 6, misses: [] });
});

test.skipIf(corpus === '')(
  'consultation pages of the corpus are recognised live, two may be missed',
  async () => {
    const { pages } = await recogniseLive({ pages: join(corpus, 'consult/pages') });
    expect(pages.pages).toBeGreaterThan(0);
    expect(missedIn(pages.misses).length).toBeLessThanOrEqual(2);
  },
);

test.skipIf(corpus === '')('real Chinese pages are recognised live, one may be missed', async () => {
  const { web } = await recogniseLive({ web: join(corpus, 'web') });
  expect(web.pages).toBeGreaterThan(0);
  const misses = web.misses.filter(({ what }) => !what.startsWith('headings'));
  expect(missedIn(misses).length).toBeLessThanOrEqual(1);
});

function missedIn(misses: readonly Miss[]): string[] {
  return [...new Set(misses.map(({ page }) => page))];
}
