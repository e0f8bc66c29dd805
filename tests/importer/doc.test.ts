import { expect, test } from 'vitest';
import WordExtractor from 'word-extractor';
import { fixture, read } from './reading.ts';

test('word-extractor reads the same words of a .doc', async () => {
  const document = await new WordExtractor().extract(Buffer.from(fixture('ordinance.doc')));
  const bare = (text: string) => text.replace(/\s/g, '');
  expect(bare((await read(fixture('ordinance.doc'))).source.text)).toBe(
    bare(document.getBody({ filterUnicode: false })),
  );
});
