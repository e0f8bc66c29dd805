import { describe, expect, test } from 'vitest';
import { numberedDocx } from '../../scripts/eval/office/numbered-docx.ts';
import { articleShapes, fixture, opened, ordinance, read } from './reading.ts';

describe('the ordinance, in whatever file', () => {
  test.each(['ordinance.docx', 'ordinance.doc', 'ordinance.pdf', 'two-columns.pdf'])(
    'has the same articles in %s as in plain text',
    async (name) => {
      expect(articleShapes(await opened(fixture(name)))).toEqual(articleShapes(await ordinance()));
    },
  );

  test('has the same articles where Word draws every number itself', async () => {
    const plain = await ordinance();
    expect(articleShapes(await opened(numberedDocx(plain.text)))).toEqual(articleShapes(plain));
  });

  test.each(['ordinance.pdf', 'two-columns.pdf', 'ordinance.doc', 'ordinance.docx'])(
    'has no page number or running head in %s',
    async (name) => {
      const { source } = await read(fixture(name));
      expect(source.text).not.toContain('会议文件');
      expect(source.text).not.toMatch(/— ?\d+ ?—|第 ?\d+ ?页|^\s*\d+\s*$/m);
    },
  );
});

test.each([
  ['ordinance.docx', 'docx'],
  ['ordinance.doc', 'doc'],
  ['ordinance.pdf', 'pdf'],
])('tells %s by its bytes, whatever it is called', async (name, format) => {
  expect((await read(fixture(name), 'wrong.txt')).format).toBe(format);
});

test('a PDF tells after each page how far it is', async () => {
  const { readFile } = await import('../../lib/importer/read-file.ts');
  const pages: number[] = [];
  const maps = new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url).pathname;
  await readFile(fixture('two-columns.pdf'), { maps, onPage: (page, of) => pages.push(page, of) });
  expect(pages.slice(0, 2)).toEqual([1, pages.at(-1)]);
});

test('a reading that is stopped ends with the reason of the stop', async () => {
  const { readFile } = await import('../../lib/importer/read-file.ts');
  const maps = new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url).pathname;
  const stop = new AbortController();
  const reading = readFile(fixture('ordinance.pdf'), {
    maps,
    signal: stop.signal,
    onPage: () => stop.abort(new Error('stopped by the person')),
  });
  await expect(reading).rejects.toThrow('stopped by the person');
});
