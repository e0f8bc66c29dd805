import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casesOf, mismatchOf } from './notation.ts';

const folder = new URL('./spec/', import.meta.url);

for (const file of readdirSync(folder)) {
  describe(file.replace('.txt', ''), () => {
    for (const each of casesOf(readFileSync(new URL(file, folder), 'utf8'))) {
      it(each.title, () => expect(mismatchOf(each)).toBeNull());
    }
  });
}
