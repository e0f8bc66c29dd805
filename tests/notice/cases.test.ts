import { describe, expect, it } from 'vitest';
import { compare, readCases } from './case-file.ts';

for (const { file, cases } of readCases(new URL('./cases/', import.meta.url))) {
  describe(file.replace('.txt', ''), () => {
    for (const each of cases) {
      it(each.name, () => {
        const { got, want } = compare(each);
        expect(got).toEqual(want);
      });
    }
  });
}
