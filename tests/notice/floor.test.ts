import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../lib/hearing/notice/', import.meta.url);

it('uses nothing that Safari 15.4 and Chromium 94 lack', () => {
  const newer = /\(\?<[!=]|\.(?:findLast|findLastIndex|toReversed|toSorted|toSpliced|groupBy)\(/;
  const faults = readdirSync(folder).filter((file) =>
    newer.test(readFileSync(new URL(file, folder), 'utf8')),
  );
  expect(faults).toEqual([]);
});
